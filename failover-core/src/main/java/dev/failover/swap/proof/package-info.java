/** Builds the edited tree, and holds what differs against what was planned. */
@NullMarked
package dev.failover.swap.proof;

import org.jspecify.annotations.NullMarked;
