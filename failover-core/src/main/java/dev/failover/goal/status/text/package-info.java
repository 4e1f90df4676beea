/** What status and history print on a terminal. */
@NullMarked
package dev.failover.goal.status.text;

import org.jspecify.annotations.NullMarked;
