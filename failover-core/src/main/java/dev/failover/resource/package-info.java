/** Kubernetes identity and provenance: what a resource is, how it is named, and where it comes from. */
@NullMarked
package dev.failover.resource;

import org.jspecify.annotations.NullMarked;
