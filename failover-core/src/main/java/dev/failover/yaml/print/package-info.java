/** Prints nodes as the bytes that kustomize prints. */
@NullMarked
package dev.failover.yaml.print;

import org.jspecify.annotations.NullMarked;
