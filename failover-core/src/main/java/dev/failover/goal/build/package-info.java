/** Builds and draws what Flux applies. */
@NullMarked
package dev.failover.goal.build;

import org.jspecify.annotations.NullMarked;
