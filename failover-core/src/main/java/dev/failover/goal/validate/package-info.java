/** Validate, fix, baseline, and what a change makes worse. */
@NullMarked
package dev.failover.goal.validate;

import org.jspecify.annotations.NullMarked;
