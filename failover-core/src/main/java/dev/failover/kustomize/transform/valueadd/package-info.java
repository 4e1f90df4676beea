/** Adding a value at a path, as the ValueAddTransformer does. */
@NullMarked
package dev.failover.kustomize.transform.valueadd;

import org.jspecify.annotations.NullMarked;
