/** What a terminal shows of fixes and baselines. */
@NullMarked
package dev.failover.goal.validate.text;

import org.jspecify.annotations.NullMarked;
