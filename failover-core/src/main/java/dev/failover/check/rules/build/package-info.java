/** Rules of the first step: what kustomize and Flux build, and from which files. */
@NullMarked
package dev.failover.check.rules.build;

import org.jspecify.annotations.NullMarked;
