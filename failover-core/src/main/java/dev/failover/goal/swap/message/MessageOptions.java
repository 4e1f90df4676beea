package dev.failover.goal.swap.message;

import java.util.Optional;

/**
 * What a swap's commit message says.
 *
 * @param mode {@code failover.mode}: recorded in the commit
 * @param template {@code failover.message}: the text before the trailers, see {@link MessageTemplate}
 */
public record MessageOptions(Optional<SwapMode> mode, Optional<String> template) {
    public static final MessageOptions DEFAULT = new MessageOptions(Optional.empty(), Optional.empty());
}
