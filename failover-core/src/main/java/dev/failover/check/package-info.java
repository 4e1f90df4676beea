/** The vocabulary of checks: steps, rules, severities, findings, and how to fix each. */
@NullMarked
package dev.failover.check;

import org.jspecify.annotations.NullMarked;
