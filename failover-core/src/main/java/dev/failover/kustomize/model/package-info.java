/** What a build works on: resources, the parts of a kustomization, and the paths of fields. */
@NullMarked
package dev.failover.kustomize.model;

import org.jspecify.annotations.NullMarked;
