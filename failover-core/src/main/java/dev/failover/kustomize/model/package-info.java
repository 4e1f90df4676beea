/** What a build works on: resources on their way, the parts of a kustomization, and where a field is to be found. */
@NullMarked
package dev.failover.kustomize.model;

import org.jspecify.annotations.NullMarked;
