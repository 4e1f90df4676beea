/** Turns findings into text: one class per format. No format knows a rule. */
@NullMarked
package dev.failover.report;

import org.jspecify.annotations.NullMarked;
