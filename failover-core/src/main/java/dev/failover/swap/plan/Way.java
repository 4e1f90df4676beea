package dev.failover.swap.plan;

import dev.failover.swap.ServiceSwap;
import dev.failover.swap.edit.NotEditableException;
import java.util.Optional;

/**
 * One way to move a service.
 *
 * @param kustomization beside which it adds a patch; empty: it changes what is there
 */
record Way(Optional<String> kustomization, Planning planning) {

    /** Finds out what to change. */
    interface Planning {
        ServiceSwap plan() throws NotEditableException;
    }
}
