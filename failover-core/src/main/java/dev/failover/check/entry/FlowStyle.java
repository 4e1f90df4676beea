package dev.failover.check.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An entry in braces: JSON, or YAML's flow style. */
enum FlowStyle {
    JSON(BlockStyle::quoted),
    YAML(BlockStyle::scalar);

    private final UnaryOperator<String> scalar;

    FlowStyle(UnaryOperator<String> scalar) {
        this.scalar = scalar;
    }

    String oneLine(ServiceEntry entry) {
        return scalar.apply(entry.name())
                + ": "
                + entry.fields().stream().map(this::field).collect(Collectors.joining(", ", "{", "}"));
    }

    List<String> lines(ServiceEntry entry, String indent, String step) {
        List<String> lines = new ArrayList<>();
        lines.add(indent + scalar.apply(entry.name()) + ": {");
        int last = entry.fields().size() - 1;
        for (int i = 0; i <= last; i++) {
            lines.add(indent + step + field(entry.fields().get(i)) + (i < last ? "," : ""));
        }
        lines.add(indent + "}");
        return lines;
    }

    private String field(ServiceEntry.Field field) {
        return scalar.apply(field.name()) + ": " + scalar.apply(field.text());
    }
}
