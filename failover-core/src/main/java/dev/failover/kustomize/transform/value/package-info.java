/** How operators set values: what a scalar becomes in another one's place, and what is noted of where it comes from. */
@NullMarked
package dev.failover.kustomize.transform.value;

import org.jspecify.annotations.NullMarked;
