package dev.failover.git.checkout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Git was in the middle of when it last stopped, told from the files that it leaves for that. */
public enum OperationInProgress {
    MERGE("a merge", "git merge", "MERGE_HEAD"),
    REBASE("a rebase", "git rebase", "rebase-merge"),
    REBASE_APPLY("a rebase", "git rebase", "rebase-apply"),
    CHERRY_PICK("a cherry-pick", "git cherry-pick", "CHERRY_PICK_HEAD"),
    REVERT("a revert", "git revert", "REVERT_HEAD"),
    BISECT("a bisect", "git bisect", "BISECT_LOG");

    private final String words;
    private final String command;
    private final String file;

    OperationInProgress(String words, String command, String file) {
        this.words = words;
        this.command = command;
        this.file = file;
    }

    public static Optional<OperationInProgress> of(Path gitDirectory) {
        for (OperationInProgress operation : values()) {
            if (Files.exists(gitDirectory.resolve(operation.file))) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    /** Such as {@code a merge}. */
    public String words() {
        return words;
    }

    /** The commands that end it. */
    String advice() {
        return this == BISECT ? "git bisect reset" : command + " --continue   or   " + command + " --abort";
    }
}
