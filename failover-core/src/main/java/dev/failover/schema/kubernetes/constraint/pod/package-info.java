/** Constraints on pods and their containers. */
@NullMarked
package dev.failover.schema.kubernetes.constraint.pod;

import org.jspecify.annotations.NullMarked;
