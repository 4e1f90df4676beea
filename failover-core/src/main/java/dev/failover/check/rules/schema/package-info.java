/** Rules of objects alone: Kubernetes' schemas and those of definitions. */
@NullMarked
package dev.failover.check.rules.schema;

import org.jspecify.annotations.NullMarked;
