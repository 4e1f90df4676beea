/** What a team makes of the rules: their weight and options, and which findings are known, accepted or new. */
@NullMarked
package dev.failover.check.policy;

import org.jspecify.annotations.NullMarked;
