/** How operators set values: what a scalar becomes in a new place, and how its origin is recorded. */
@NullMarked
package dev.failover.kustomize.transform.value;

import org.jspecify.annotations.NullMarked;
