/** Waits for a swap in a cluster. */
@NullMarked
package dev.failover.goal.follow;

import org.jspecify.annotations.NullMarked;
