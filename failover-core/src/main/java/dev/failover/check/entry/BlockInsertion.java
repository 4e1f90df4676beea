package dev.failover.check.entry;

import dev.failover.check.Remediation;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import java.util.List;
import java.util.Optional;

/** Into a block of entries, or under a {@code services:} that has nothing below it. */
record BlockInsertion(ConfigurationText text) implements EntryInsertion {

    @Override
    public Remediation add(ServiceEntry entry, int earlier) {
        List<String> lines = style().lines(entry);
        return new Remediation(
                List.of(advice(text)),
                lines,
                entry.notes(),
                List.of(EntryInsertion.insertBehind(text, lineBefore(), lines)));
    }

    static String advice(ConfigurationText text) {
        return "Add the following to " + text.file().path() + " under 'services:':";
    }

    private BlockStyle style() {
        Optional<Entry> example = entries().stream().findFirst();
        int indent = example.map(e -> e.key().location().column() - 1)
                .orElseGet(() -> text.indentOfLine(text.keyLine()) + text.step());
        return new BlockStyle(indent, example.flatMap(BlockInsertion::stepOf).orElseGet(text::step));
    }

    private static Optional<Integer> stepOf(Entry example) {
        return example.value() instanceof YamlMapping fields && !fields.flow() && !fields.isEmpty()
                ? Optional.of(fields.entries().get(0).key().location().column()
                        - example.key().location().column())
                : Optional.empty();
    }

    /** The last line of the last entry: comments behind it stay behind. */
    private int lineBefore() {
        List<Entry> entries = entries();
        return entries.isEmpty() ? text.keyLine() : lastLine(entries.get(entries.size() - 1));
    }

    /** An alias stands at its key; what it names was written above. */
    private static int lastLine(Entry entry) {
        int value = entry.value() instanceof YamlMapping fields && !fields.flow() && !fields.isEmpty()
                ? lastLine(fields.entries().get(fields.size() - 1))
                : entry.value().location().endLine();
        return Math.max(entry.key().location().endLine(), value);
    }

    private List<Entry> entries() {
        return text.value() instanceof YamlMapping services ? services.entries() : List.of();
    }
}
