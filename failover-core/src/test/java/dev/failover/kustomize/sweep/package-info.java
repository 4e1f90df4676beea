/** Compares whole checkouts with the real tool; {@code src/build/sweep.sh} runs it. */
@NullMarked
package dev.failover.kustomize.sweep;

import org.jspecify.annotations.NullMarked;
