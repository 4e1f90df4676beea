package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.source.SourceFile;

/**
 * Findings at a comment, or at the line that it speaks of.
 *
 * @param line of the comment
 * @param last line of what it speaks of: its own, or the next one that holds more than a comment
 */
record CommentedLines(SourceFile file, int line, int last) implements Suppression.Scope {

    @Override
    public boolean covers(Finding finding) {
        int at = finding.location().line();
        return finding.location().path().equals(file.path()) && (at == line || at == last);
    }

    @Override
    public String key() {
        return "line " + file.path() + " " + file.lineText(last).strip();
    }
}
