/** What is printed and written of validations, fixes and baselines. */
@NullMarked
package dev.failover.goal.validate.text;

import org.jspecify.annotations.NullMarked;
