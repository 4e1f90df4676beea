/** Flux's variables: their values, and what {@code postBuild} makes of a text that uses them. */
@NullMarked
package dev.failover.flux.substitution;

import org.jspecify.annotations.NullMarked;
