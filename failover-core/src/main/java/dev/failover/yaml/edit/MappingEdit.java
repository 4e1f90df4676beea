package dev.failover.yaml.edit;

import dev.failover.source.SourceFile;
import dev.failover.source.Span;
import dev.failover.source.TextEdit;
import dev.failover.yaml.LineBreaks;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;

/** New and removed entries of a mapping. */
final class MappingEdit {
    private static final int DEFAULT_STEP = 2;

    private final EditPlace place;
    private final SourceFile file;
    private final String text;

    private MappingEdit(EditPlace place) {
        this.place = place;
        this.file = place.text();
        this.text = file.text();
    }

    static TextEdit insert(EditPlace place, List<String> keys, String value) {
        MappingEdit edit = new MappingEdit(place);
        if (place.node() instanceof YamlScalar scalar && scalar.isNull()) {
            return edit.fillNothing(scalar, keys, value);
        }
        if (!(place.node() instanceof YamlMapping mapping)) {
            throw new EditRefusedException("it isn't a mapping", place.node().location());
        }
        return mapping.flow() ? edit.insertInFlow(mapping, keys, value) : edit.insertInBlock(mapping, keys, value);
    }

    static TextEdit insertList(EditPlace place, String name, String key, String value) {
        return new MappingEdit(place).insertList((YamlMapping) place.node(), name, key, value);
    }

    static TextEdit remove(EditPlace place, String key) {
        YamlMapping mapping = (YamlMapping) place.node();
        for (int i = 0; i < mapping.size(); i++) {
            if (mapping.entries().get(i).keyText().equals(key)) {
                return new MappingEdit(place).removeEntry(mapping, i);
            }
        }
        throw new EditRefusedException("it has no key '" + key + "'", mapping.location());
    }

    private TextEdit fillNothing(YamlScalar nothing, List<String> keys, String value) {
        Span span = nothing.location().span();
        String filled = "{" + inFlow(keys, value) + "}";
        return edit(span.start(), span.end(), span.length() == 0 ? " " + filled : filled);
    }

    private TextEdit insertInBlock(YamlMapping mapping, List<String> keys, String value) {
        int column = file.column(start(mapping.entries().get(0).key())) - 1;
        String lineBreak = LineBreaks.of(file);
        StringBuilder lines = new StringBuilder();
        int step = step(mapping, column);
        for (int i = 0; i < keys.size(); i++) {
            lines.append(lineBreak)
                    .append(" ".repeat(column + i * step))
                    .append(scalar(keys.get(i), false))
                    .append(':');
        }
        lines.append(' ').append(scalar(value, false));
        int at = BlockEnd.of(file, mapping);
        return edit(at, at, lines.toString());
    }

    /** How much deeper the mappings in this one are indented. */
    private int step(YamlMapping mapping, int column) {
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (entry.value() instanceof YamlMapping inner && !inner.flow() && start(inner) > start(entry.key())) {
                int step = file.column(start(inner)) - 1 - column;
                if (step > 0) {
                    return step;
                }
            }
        }
        return DEFAULT_STEP;
    }

    private TextEdit insertList(YamlMapping mapping, String name, String key, String value) {
        boolean flow = mapping.flow();
        String item = scalar(key, flow) + ": " + scalar(value, flow);
        if (flow) {
            return insertInFlow(mapping, scalar(name, true) + ": [{" + item + "}]");
        }
        int column = file.column(start(mapping.entries().get(0).key())) - 1;
        String lineBreak = LineBreaks.of(file);
        int at = BlockEnd.of(file, mapping);
        return edit(
                at,
                at,
                lineBreak + " ".repeat(column) + scalar(name, false) + ":" + lineBreak
                        + " ".repeat(dashColumn(mapping, column)) + "- " + item);
    }

    /** Where the items of lists stand in this mapping. */
    private int dashColumn(YamlMapping mapping, int column) {
        return mapping.entries().stream()
                .filter(e -> e.value() instanceof YamlSequence list && !list.flow() && start(list) > start(e.key()))
                .map(e -> file.column(start(e.value())) - 1)
                .findFirst()
                .orElse(column + DEFAULT_STEP);
    }

    private TextEdit insertInFlow(YamlMapping mapping, List<String> keys, String value) {
        return insertInFlow(mapping, inFlow(keys, value));
    }

    private TextEdit insertInFlow(YamlMapping mapping, String entry) {
        Span span = mapping.location().span();
        if (mapping.isEmpty()) {
            int brace = text.indexOf('{', span.start());
            return edit(brace, span.end(), "{" + entry + "}");
        }
        int end = end(mapping.entries().get(mapping.size() - 1), mapping);
        int first = start(mapping.entries().get(0).key());
        String blanks = text.substring(text.indexOf('{', span.start()) + 1, first);
        boolean lines = blanks.isBlank() && blanks.indexOf('\n') >= 0;
        return edit(end, end, "," + (lines ? blanks : " ") + entry);
    }

    private String inFlow(List<String> keys, String value) {
        StringBuilder out = new StringBuilder();
        keys.forEach(key ->
                out.append(out.isEmpty() ? "" : "{").append(scalar(key, true)).append(": "));
        return out.append(scalar(value, true))
                .append("}".repeat(keys.size() - 1))
                .toString();
    }

    private String scalar(String value, boolean inFlow) {
        return ScalarText.of(value, place.isJson() ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN, inFlow);
    }

    private TextEdit removeEntry(YamlMapping mapping, int index) {
        List<YamlMapping.Entry> entries = mapping.entries();
        boolean last = index == entries.size() - 1;
        int start = start(entries.get(index).key());
        int end = end(entries.get(index), mapping);
        if (mapping.flow()) {
            if (!last) {
                return edit(start, start(entries.get(index + 1).key()), "");
            }
            return edit(index == 0 ? start : end(entries.get(index - 1), mapping), end, "");
        }
        if (entries.size() == 1) {
            throw new EditRefusedException(
                    "it is the only entry of its mapping", entries.get(0).key().location());
        }
        if (!text.substring(file.lineStart(file.line(start)), start).isBlank()) {
            return edit(start, start(entries.get(index + 1).key()), "");
        }
        return new LineRemoval(file).of(start, end);
    }

    /** An alias has the location of what it stands for: where it ends itself isn't known. */
    private static int end(YamlMapping.Entry entry, YamlMapping mapping) {
        Span value = entry.value().location().span();
        Span around = mapping.location().span();
        if (value.start() < entry.key().location().span().end() || value.end() > around.end()) {
            throw new EditRefusedException("its value is an alias", entry.key().location());
        }
        return value.end();
    }

    private static int start(YamlNode node) {
        return node.location().span().start();
    }

    private TextEdit edit(int start, int end, String replacement) {
        return new TextEdit(file.path(), new Span(start, end), replacement);
    }
}
