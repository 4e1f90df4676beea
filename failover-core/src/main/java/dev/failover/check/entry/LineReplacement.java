package dev.failover.check.entry;

import dev.failover.check.Remediation;
import dev.failover.source.Location;
import dev.failover.source.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** In place of {@code services: {}}, where nothing can be added without changing the line itself. */
record LineReplacement(ConfigurationText text) implements EntryInsertion {

    @Override
    public Remediation add(ServiceEntry entry, int earlier) {
        List<String> block = new BlockStyle(text.indentOfLine(text.keyLine()) + text.step(), text.step()).lines(entry);
        if (earlier > 0) {
            return new Remediation(List.of(BlockInsertion.advice(text)), block, entry.notes(), List.of());
        }
        List<String> lines = new ArrayList<>();
        lines.add(keyLineWithoutValue());
        lines.addAll(block);
        return new Remediation(List.of(advice()), lines, entry.notes(), List.of(edit(lines)));
    }

    private String advice() {
        int first = text.keyLine();
        int last = text.value().location().endLine();
        return "Replace " + (first == last ? "line " + first : "lines " + first + "-" + last) + " of "
                + text.file().path() + " (" + text.file().lineText(first).strip() + ") by:";
    }

    private String keyLineWithoutValue() {
        Location value = text.value().location();
        int lineEnd = text.file().lineStart(value.endLine())
                + text.file().lineText(value.endLine()).length();
        String before = text.file().text().substring(text.file().lineStart(text.keyLine()), keyEnd());
        String comment =
                text.file().text().substring(value.span().end(), lineEnd).strip();
        return comment.isEmpty() ? before : before + " " + comment;
    }

    /** Just behind the colon of {@code services:}. */
    private int keyEnd() {
        return text.file()
                        .text()
                        .indexOf(':', text.services().key().location().span().end())
                + 1;
    }

    private TextEdit edit(List<String> lines) {
        int lastLine = text.value().location().endLine();
        int start = text.file().lineStart(text.keyLine());
        int end =
                text.file().lineStart(lastLine) + text.file().lineText(lastLine).length();
        return TextEdit.at(Location.of(text.file(), start, end), String.join(text.lineBreak(), lines));
    }
}
