package dev.failover.kustomize.transform;

import dev.failover.source.Location;
import dev.failover.source.Problem;

/** What an operator asks for but no resource has. kustomize passes over it in silence; it is most likely a mistake. */
public final class Unmatched {
    private Unmatched() {}

    public static Problem target(String patch, Location location) {
        return Problem.warning(
                "kustomize-unmatched-target",
                "The target of " + patch + " matches no resource, so nothing is patched.",
                location,
                "Compare the target's group, version, kind, name, namespace and selectors with the resources.");
    }

    static Problem image(String name, Location location) {
        return Problem.warning(
                "kustomize-unmatched-image",
                "No container uses the image '" + name + "', so nothing is changed.",
                location,
                "Compare the name with the images in the resources; it is matched in full, registry included, without"
                        + " tag.");
    }

    static Problem replacementTarget(Location location) {
        return Problem.warning(
                "kustomize-unmatched-target",
                "The target of this replacement matches no resource, so nothing is replaced.",
                location,
                "Compare 'select' and 'reject' with the resources.");
    }
}
