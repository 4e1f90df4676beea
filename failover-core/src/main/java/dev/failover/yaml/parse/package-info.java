/** Parses text into nodes as kustomize's library does. Every node knows its span. */
@NullMarked
package dev.failover.yaml.parse;

import org.jspecify.annotations.NullMarked;
