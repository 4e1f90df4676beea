package dev.failover.check;

import dev.failover.source.TextEdit;
import java.util.List;

/**
 * How to fix a finding.
 *
 * @param advice what to do, one sentence a line
 * @param paste lines to copy into a file as they are, with that file's indentation
 * @param notes what to know about the pasted lines, such as a value that isn't in the repository
 * @param edits the same as text edits if they are exact; empty if a person must decide
 */
public record Remediation(List<String> advice, List<String> paste, List<String> notes, List<TextEdit> edits) {
    public Remediation {
        advice = List.copyOf(advice);
        paste = List.copyOf(paste);
        notes = List.copyOf(notes);
        edits = List.copyOf(edits);
    }

    /** Whether a program can make the fix: there are edits, and nothing for a person to fill in. */
    public boolean isExact() {
        return !edits.isEmpty() && notes.isEmpty();
    }

    public static Remediation advice(String... lines) {
        return new Remediation(List.of(lines), List.of(), List.of(), List.of());
    }

    /** Advice that a program can also follow. */
    public static Remediation exact(String advice, List<TextEdit> edits) {
        return new Remediation(List.of(advice), List.of(), List.of(), edits);
    }
}
