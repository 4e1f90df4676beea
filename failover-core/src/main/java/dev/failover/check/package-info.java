/** The vocabulary of judgement: steps, rules, severities, findings and how each is mended. */
@NullMarked
package dev.failover.check;

import org.jspecify.annotations.NullMarked;
