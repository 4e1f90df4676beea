/** What Kubernetes' API server would say of the resources of a tree. */
@NullMarked
package dev.failover.schema;

import org.jspecify.annotations.NullMarked;
