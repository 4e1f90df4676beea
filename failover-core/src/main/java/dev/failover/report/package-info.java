/** Findings to text: one class per format, none of which knows a rule. */
@NullMarked
package dev.failover.report;

import org.jspecify.annotations.NullMarked;
