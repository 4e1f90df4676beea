package dev.failover.schema;

import dev.failover.resource.ResId;
import dev.failover.schema.model.Violation;

/**
 * A violation, and the resource in which it is.
 *
 * @param entryPoint the name of the entry point whose build shows it
 * @param custom whether it is a custom resource
 */
public record ResourceViolation(Violation violation, ResId resource, String entryPoint, boolean custom) {}
