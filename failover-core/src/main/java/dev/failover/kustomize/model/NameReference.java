package dev.failover.kustomize.model;

import dev.failover.resource.Gvk;

/**
 * A kind of object, and the fields of others that hold its name.
 *
 * @param referent an empty group, version or kind matches any
 */
public record NameReference(Gvk referent, FieldSpecs referrers) {}
