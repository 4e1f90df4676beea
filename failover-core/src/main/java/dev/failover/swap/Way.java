package dev.failover.swap;

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
