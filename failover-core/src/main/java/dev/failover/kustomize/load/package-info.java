/** Finds and reads what a kustomization names, within the load restriction. */
@NullMarked
package dev.failover.kustomize.load;

import org.jspecify.annotations.NullMarked;
