/** The kustomize language: turns a directory into the resources that {@code kubectl kustomize} prints. */
@NullMarked
package dev.failover.kustomize;

import org.jspecify.annotations.NullMarked;
