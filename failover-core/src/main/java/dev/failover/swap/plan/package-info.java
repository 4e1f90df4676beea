/** Finds a way to move services, and has each proved. */
@NullMarked
package dev.failover.swap.plan;

import org.jspecify.annotations.NullMarked;
