/** What promote and demote have to say. */
@NullMarked
package dev.failover.goal.swap.text;

import org.jspecify.annotations.NullMarked;
