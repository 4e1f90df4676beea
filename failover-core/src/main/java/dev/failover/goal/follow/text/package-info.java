/** What following a swap prints on a terminal. */
@NullMarked
package dev.failover.goal.follow.text;

import org.jspecify.annotations.NullMarked;
