/** Follows a commit into a cluster, by way of kubectl, until the pods are where they should be. */
@NullMarked
package dev.failover.rollout;

import org.jspecify.annotations.NullMarked;
