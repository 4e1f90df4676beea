/** Promote and demote: plan, review, commit, and begin anew where somebody else was faster. */
@NullMarked
package dev.failover.goal.swap;

import org.jspecify.annotations.NullMarked;
