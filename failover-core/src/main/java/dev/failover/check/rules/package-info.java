/** The rules, one class each, and the one list of them. */
@NullMarked
package dev.failover.check.rules;

import org.jspecify.annotations.NullMarked;
