/** Text to nodes, as kustomize's library reads it; every node knows its span. */
@NullMarked
package dev.failover.yaml.parse;

import org.jspecify.annotations.NullMarked;
