package dev.failover;

import java.util.Optional;

/**
 * What {@link Failover#validate} works on.
 *
 * @param kubectl the program with which a running cluster is asked too ({@code failover.dryRun=server}); empty: none is
 */
public record ValidateOptions(TreeOptions tree, ModelOptions model, Optional<String> kubectl) {

    /** Without asking a cluster. */
    public ValidateOptions(TreeOptions tree, ModelOptions model) {
        this(tree, model, Optional.empty());
    }
}
