package dev.failover.yaml;

import dev.failover.source.SourceFile;
import dev.failover.source.Span;
import dev.failover.source.TextEdit;

/** New items of a sequence. */
final class SequenceEdit {
    private SequenceEdit() {}

    static TextEdit append(EditPlace place, String value) {
        YamlSequence sequence = (YamlSequence) place.node();
        SourceFile file = place.text();
        Span span = sequence.location().span();
        ScalarStyle style = place.isJson() ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN;
        if (!sequence.flow()) {
            int column = file.column(span.start()) - 1;
            String line = LineBreaks.of(file) + " ".repeat(column) + "- " + ScalarText.of(value, style, false);
            int at = BlockEnd.of(file, sequence);
            return new TextEdit(file.path(), new Span(at, at), line);
        }
        String item = ScalarText.of(value, style, true);
        if (sequence.size() == 0) {
            int bracket = file.text().indexOf('[', span.start());
            return new TextEdit(file.path(), new Span(bracket, span.end()), "[" + item + "]");
        }
        Span last = sequence.items().get(sequence.size() - 1).location().span();
        if (last.start() < span.start() || last.end() > span.end()) {
            throw new EditRefusedException("its last item is an alias", sequence.location());
        }
        return new TextEdit(file.path(), new Span(last.end(), last.end()), ", " + item);
    }
}
