/** Kubernetes' own kinds: their schemas from the catalogue, what the schemas can't say, and what each version serves. */
@NullMarked
package dev.failover.schema.kubernetes;

import org.jspecify.annotations.NullMarked;
