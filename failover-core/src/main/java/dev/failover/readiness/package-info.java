/** What stands in the way of moving a service to one of its sides, as far as a tree shows it. */
@NullMarked
package dev.failover.readiness;

import org.jspecify.annotations.NullMarked;
