/** Constraints of Kubernetes' validation besides the types; one class each. */
@NullMarked
package dev.failover.schema.kubernetes.constraint;

import org.jspecify.annotations.NullMarked;
