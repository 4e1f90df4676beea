/** The resources of a build as operators find and change them. */
@NullMarked
package dev.failover.kustomize.model.operand;

import org.jspecify.annotations.NullMarked;
