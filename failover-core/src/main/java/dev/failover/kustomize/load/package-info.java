/** Finds and reads the files of a kustomization, within the load restriction. */
@NullMarked
package dev.failover.kustomize.load;

import org.jspecify.annotations.NullMarked;
