package dev.failover.check;

import dev.failover.source.TextEdit;
import java.util.List;

/**
 * How to fix a finding.
 *
 * @param advice what to do, one sentence a line
 * @param paste lines that are to be copied into a file as they are: their indentation is that file's
 * @param notes what has to be known about the pasted lines, such as a value that the repository doesn't show
 * @param edits the same as text edits, where they are exact; empty where a person has to decide
 */
public record Remediation(List<String> advice, List<String> paste, List<String> notes, List<TextEdit> edits) {
    public Remediation {
        advice = List.copyOf(advice);
        paste = List.copyOf(paste);
        notes = List.copyOf(notes);
        edits = List.copyOf(edits);
    }

    /** Whether a program can follow it: there are edits, and nothing that a person has to fill in. */
    public boolean isExact() {
        return !edits.isEmpty() && notes.isEmpty();
    }

    public static Remediation advice(String... lines) {
        return new Remediation(List.of(lines), List.of(), List.of(), List.of());
    }

    /** Advice that a program can follow too. */
    public static Remediation exact(String advice, List<TextEdit> edits) {
        return new Remediation(List.of(advice), List.of(), List.of(), edits);
    }
}
