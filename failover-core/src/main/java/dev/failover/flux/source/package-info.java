/** Sources that Flux reads: what they name, which revision they take, and what their artifacts leave out. */
@NullMarked
package dev.failover.flux.source;

import org.jspecify.annotations.NullMarked;
