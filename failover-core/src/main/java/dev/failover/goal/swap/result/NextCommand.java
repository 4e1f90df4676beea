package dev.failover.goal.swap.result;

import dev.failover.command.Command;
import java.util.Locale;

/** A command that can follow on a swap, and what for. */
public record NextCommand(Purpose purpose, Command command) {

    /** What a command is for. */
    public enum Purpose {
        /** Does what a dry run has shown. */
        SWAP,
        /** The same swap, which may write a patch of its own. */
        SWAP_WITH_PATCH,
        /** The same swap of those services that nothing stands in the way of. */
        SWAP_THE_REST,
        /** Shows all that is wrong in the tree. */
        VALIDATE,
        /** Makes a remote known, which there is none of. */
        ADD_REMOTE,
        /** Brings the commit to the remote. */
        PUSH;

        /** Such as {@code swap-with-patch}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
