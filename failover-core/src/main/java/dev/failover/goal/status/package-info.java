/** Where services are, since when, and the swaps of the past. */
@NullMarked
package dev.failover.goal.status;

import org.jspecify.annotations.NullMarked;
