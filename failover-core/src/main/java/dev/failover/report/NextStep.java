package dev.failover.report;

import dev.failover.command.Command;
import java.util.Locale;
import java.util.Optional;

/**
 * What the user can do after a validation.
 *
 * @param command empty if no command does it
 */
public record NextStep(Purpose purpose, Optional<Command> command) {

    public NextStep(Purpose purpose, Command command) {
        this(purpose, Optional.of(command));
    }

    /** The purpose of a step. */
    public enum Purpose {
        /** Fix the errors, and validate again. */
        VALIDATE_AGAIN,
        /** Fix the errors, commit, and validate again, because only commits are checked. */
        VALIDATE_COMMITTED,
        /** Show what a failover would change. */
        PREVIEW_FAILOVER,
        /** Show what a failback would change. */
        PREVIEW_FAILBACK,
        /** Show which services are found. */
        FIND_SERVICES,
        /** Name the directory that holds the manifests. */
        NAME_TREE;

        /** Such as {@code validate-again}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
