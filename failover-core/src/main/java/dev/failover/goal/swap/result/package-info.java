/** What became of a swap, as values: each front end makes its own texts of them. */
@NullMarked
package dev.failover.goal.swap.result;

import org.jspecify.annotations.NullMarked;
