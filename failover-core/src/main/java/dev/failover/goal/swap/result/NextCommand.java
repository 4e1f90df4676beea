package dev.failover.goal.swap.result;

import dev.failover.command.Command;
import java.util.Locale;

/** A command that the user can run after a swap, with its purpose. */
public record NextCommand(Purpose purpose, Command command) {

    /** The purpose of a command. */
    public enum Purpose {
        /** Makes the swap of a dry run. */
        SWAP,
        /** Makes the same swap, with a patch for each service that needs one. */
        SWAP_WITH_PATCH,
        /** Makes the swap for the services without an obstacle. */
        SWAP_THE_REST,
        /** Shows everything that is wrong in the tree. */
        VALIDATE,
        /** Adds a remote to a repository without one. */
        ADD_REMOTE,
        /** Pushes the commit. */
        PUSH;

        /** Such as {@code swap-with-patch}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
