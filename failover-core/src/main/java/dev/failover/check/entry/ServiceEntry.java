package dev.failover.check.entry;

import java.util.List;

/** An entry that the failover configuration lacks: the service's name and the fields, in the order of the schema. */
public record ServiceEntry(String name, List<Field> fields) {
    public ServiceEntry {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param known whether the repository shows the value; otherwise it says in words what belongs there, and is printed
     *     in angle brackets
     */
    public record Field(String name, String value, boolean known) {

        String text() {
            return known ? value : "<" + value + ">";
        }
    }

    /** What a person has to fill in: one sentence for each unknown value. */
    public List<String> notes() {
        return fields.stream()
                .filter(f -> !f.known())
                .map(f -> "The repository doesn't show the " + f.value() + ": replace " + f.text() + " by it.")
                .toList();
    }
}
