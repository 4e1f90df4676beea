package dev.failover.yaml.edit;

import dev.failover.source.SourceFile;
import dev.failover.source.Span;
import dev.failover.source.TextEdit;
import dev.failover.yaml.LineBreaks;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlSequence;

/** New and removed items of a sequence. */
final class SequenceEdit {
    private final YamlSequence sequence;
    private final SourceFile file;
    private final ScalarStyle style;

    private SequenceEdit(EditPlace place) {
        this.sequence = (YamlSequence) place.node();
        this.file = place.text();
        this.style = place.isJson() ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN;
    }

    static TextEdit append(EditPlace place, String value) {
        SequenceEdit edit = new SequenceEdit(place);
        return edit.append(ScalarText.of(value, edit.style, edit.sequence.flow()));
    }

    static TextEdit append(EditPlace place, String key, String value) {
        SequenceEdit edit = new SequenceEdit(place);
        boolean flow = edit.sequence.flow();
        String entry = ScalarText.of(key, edit.style, flow) + ": " + ScalarText.of(value, edit.style, flow);
        return edit.append(flow ? "{" + entry + "}" : entry);
    }

    private TextEdit append(String item) {
        Span span = sequence.location().span();
        if (!sequence.flow()) {
            int column = file.column(span.start()) - 1;
            int at = BlockEnd.of(file, sequence);
            return edit(at, at, LineBreaks.of(file) + " ".repeat(column) + "- " + item);
        }
        if (sequence.size() == 0) {
            int inside = file.text().indexOf('[', span.start()) + 1;
            return edit(inside, inside, item);
        }
        int end = span(sequence.size() - 1).end();
        return edit(end, end, ", " + item);
    }

    static TextEdit remove(EditPlace place, int index) {
        return new SequenceEdit(place).remove(index);
    }

    private TextEdit remove(int index) {
        Span item = span(index);
        if (!sequence.flow()) {
            if (sequence.size() == 1) {
                throw new EditRefusedException("it is the only item of its list", sequence.location());
            }
            return new LineRemoval(file).of(file.text().lastIndexOf('-', item.start() - 1), item.end());
        }
        if (index > 0) {
            return edit(span(index - 1).end(), item.end(), "");
        }
        return edit(item.start(), sequence.size() > 1 ? span(1).start() : item.end(), "");
    }

    private Span span(int index) {
        Span around = sequence.location().span();
        Span item = sequence.items().get(index).location().span();
        if (item.start() < around.start() || item.end() > around.end()) {
            boolean last = index == sequence.size() - 1;
            throw new EditRefusedException((last ? "its last" : "an") + " item is an alias", sequence.location());
        }
        return item;
    }

    private TextEdit edit(int start, int end, String replacement) {
        return new TextEdit(file.path(), new Span(start, end), replacement);
    }
}
