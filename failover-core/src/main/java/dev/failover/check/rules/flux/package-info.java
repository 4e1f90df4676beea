/** Rules of what Flux does with what is built. */
@NullMarked
package dev.failover.check.rules.flux;

import org.jspecify.annotations.NullMarked;
