package dev.failover.report;

import java.util.List;

/**
 * What a run with {@code failover.since} has compared.
 *
 * @param head the commit that is judged
 * @param revision the other branch, as the user has named it
 * @param base the commit at which HEAD left it
 * @param atTip whether that is the branch's last commit
 * @param uncommitted changed files that aren't in HEAD, and so aren't looked at
 */
public record Comparison(String head, String revision, String base, boolean atTip, List<String> uncommitted) {
    public Comparison {
        uncommitted = List.copyOf(uncommitted);
    }

    /** In one line. */
    public String line() {
        return "Compared: HEAD " + head + " against "
                + (atTip ? revision + " " + base : base + ", where it left " + revision) + unseen();
    }

    private String unseen() {
        return switch (uncommitted.size()) {
            case 0 -> ".";
            case 1 -> "; " + uncommitted.get(0) + " has changed, isn't committed and isn't looked at: commit it first.";
            default ->
                "; " + uncommitted.size() + " changed files that aren't committed aren't looked at: commit them first.";
        };
    }
}
