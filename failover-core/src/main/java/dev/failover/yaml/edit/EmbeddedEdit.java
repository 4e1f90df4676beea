package dev.failover.yaml.edit;

import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.Span;
import dev.failover.source.TextEdit;
import dev.failover.yaml.LineBreaks;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.parse.EmbeddedOffsets;

/** An edit of the text inside a scalar as one of the text around it: escaped and indented as the scalar's style wants. */
final class EmbeddedEdit {
    private EmbeddedEdit() {}

    static TextEdit carry(TextEdit inner, YamlScalar outer) {
        EmbeddedOffsets offsets = EmbeddedOffsets.of(outer);
        Span span = inner.span();
        int start = span.length() == 0 ? offsets.end(span.start()) : offsets.start(span.start());
        int end = span.length() == 0 ? start : offsets.end(span.end());
        if (start == outer.location().span().start()) {
            throw new EditRefusedException("its text differs from the text in the file", outer.location());
        }
        return new TextEdit(outer.location().path(), new Span(start, end), encode(inner.replacement(), outer, offsets));
    }

    private static String encode(String text, YamlScalar outer, EmbeddedOffsets offsets) {
        return switch (outer.style()) {
            case LITERAL -> text.replace("\n", LineBreaks.of(file(outer)) + " ".repeat(indentation(outer, offsets)));
            case DOUBLE_QUOTED -> ScalarText.escaped(text);
            case SINGLE_QUOTED -> oneLine(text, outer).replace("'", "''");
            case FOLDED -> oneLine(text, outer);
            case PLAIN ->
                throw new EditRefusedException(
                        "it is in an unquoted value that is itself read as YAML", outer.location());
        };
    }

    private static String oneLine(String text, YamlScalar outer) {
        if (text.indexOf('\n') >= 0) {
            throw new EditRefusedException("it is in a text with folded lines", outer.location());
        }
        return text;
    }

    /** How far the lines of a literal block are to the right of their text's own. */
    private static int indentation(YamlScalar outer, EmbeddedOffsets offsets) {
        String text = outer.text();
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\n') {
            first++;
        }
        Location start = Location.of(file(outer), offsets.start(first), offsets.start(first));
        return start.column() - 1;
    }

    private static SourceFile file(YamlScalar scalar) {
        return scalar.location().file();
    }
}
