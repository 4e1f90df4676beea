/** Finds the obstacles to moving a service to one of its sides, as far as a tree shows them. */
@NullMarked
package dev.failover.readiness;

import org.jspecify.annotations.NullMarked;
