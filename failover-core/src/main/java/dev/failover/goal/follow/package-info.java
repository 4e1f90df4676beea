/** Follows a swap into a cluster. */
@NullMarked
package dev.failover.goal.follow;

import org.jspecify.annotations.NullMarked;
