package dev.failover.readiness;

import dev.failover.resource.NamespacedName;
import dev.failover.source.Location;
import dev.failover.topology.Claim;
import java.util.Optional;

/**
 * A claim that a pod mounts.
 *
 * @param words what messages call it
 * @param claim what it asks for: as it is built, or as a template makes it; empty where neither is there
 * @param place where the pod names it
 * @param own whether it is the one that a swap changes
 */
record MountedClaim(String words, NamespacedName name, Optional<Claim> claim, Location place, boolean own) {}
