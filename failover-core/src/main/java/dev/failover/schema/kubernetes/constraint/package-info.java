/** What Kubernetes' validation asks of objects besides their types; one class per constraint. */
@NullMarked
package dev.failover.schema.kubernetes.constraint;

import org.jspecify.annotations.NullMarked;
