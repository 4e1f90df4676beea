/** Patches of all kinds: where they are written, what they are for, and how they are applied. */
@NullMarked
package dev.failover.kustomize.transform.patch;

import org.jspecify.annotations.NullMarked;
