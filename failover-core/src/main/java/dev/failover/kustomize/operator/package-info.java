/** Which operators a kustomization asks for, in kustomize's order. */
@NullMarked
package dev.failover.kustomize.operator;

import org.jspecify.annotations.NullMarked;
