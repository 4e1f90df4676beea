/**
 * Kubernetes' built-in kinds: their schemas from the catalogue, constraints that schemas can't express, and the kinds
 * that each version serves.
 */
@NullMarked
package dev.failover.schema.kubernetes;

import org.jspecify.annotations.NullMarked;
