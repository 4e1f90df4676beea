package dev.failover.kustomize.transform.generate;

import dev.failover.source.Provenance;

/**
 * One entry of a generated object's data.
 *
 * @param source the text of the kustomization that asked for it
 */
record Pair(String key, Content value, Provenance source) {}
