/** The kubectl of this machine, run as a program. */
@NullMarked
package dev.failover.kubectl;

import org.jspecify.annotations.NullMarked;
