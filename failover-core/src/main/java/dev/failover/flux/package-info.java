/** What Flux would apply: clusters, their entry points, and what each of these builds after variable substitution. */
@NullMarked
package dev.failover.flux;

import org.jspecify.annotations.NullMarked;
