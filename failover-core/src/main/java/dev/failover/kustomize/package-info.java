/** The kustomize language: a directory in, the resources that {@code kubectl kustomize} prints out. */
@NullMarked
package dev.failover.kustomize;

import org.jspecify.annotations.NullMarked;
