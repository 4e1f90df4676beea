/** Checks a tree's resources as Kubernetes' API server would. */
@NullMarked
package dev.failover.schema;

import org.jspecify.annotations.NullMarked;
