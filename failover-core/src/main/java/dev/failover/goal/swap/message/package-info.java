/** The commit message of a swap: what is written, and what can be read of it again. */
@NullMarked
package dev.failover.goal.swap.message;

import org.jspecify.annotations.NullMarked;
