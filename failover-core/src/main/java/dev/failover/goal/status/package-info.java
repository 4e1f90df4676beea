/** Where services are, since when, and past swaps. */
@NullMarked
package dev.failover.goal.status;

import org.jspecify.annotations.NullMarked;
