/** Nodes to the bytes that kustomize prints. */
@NullMarked
package dev.failover.yaml.print;

import org.jspecify.annotations.NullMarked;
