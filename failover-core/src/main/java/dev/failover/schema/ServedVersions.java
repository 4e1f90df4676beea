package dev.failover.schema;

import dev.failover.resource.Resource;
import dev.failover.schema.kubernetes.ApiVersions;
import dev.failover.schema.kubernetes.ApiVersions.Retirement;
import dev.failover.schema.kubernetes.KubernetesVersion;
import dev.failover.schema.model.Violation;
import dev.failover.schema.model.Violation.Kind;
import dev.failover.schema.model.Violation.Level;
import dev.failover.source.Location;
import java.util.List;
import java.util.Optional;

/** What a version of Kubernetes serves no more, or not for much longer. */
final class ServedVersions {
    private final ApiVersions versions = new ApiVersions();
    private final KubernetesVersion version;

    ServedVersions(KubernetesVersion version) {
        this.version = version;
    }

    Optional<Violation> violation(Resource resource) {
        return versions.of(resource.gvk()).flatMap(retirement -> violation(resource, retirement));
    }

    private Optional<Violation> violation(Resource resource, Retirement retirement) {
        boolean removed =
                retirement.removed().filter(r -> r.compareTo(version) <= 0).isPresent();
        if (!removed && retirement.deprecated().compareTo(version) > 0) {
            return Optional.empty();
        }
        String what = resource.gvk().apiVersion() + " " + resource.gvk().kind();
        String until = retirement
                .removed()
                .map(r -> " and no longer served from " + r + " on")
                .orElse("");
        String message = removed
                ? what + " is not served by Kubernetes " + version + ": it was removed in "
                        + retirement.removed().orElseThrow()
                : what + " is deprecated since Kubernetes " + retirement.deprecated() + until;
        Location at = resource.root().get("apiVersion").map(v -> v.location()).orElse(resource.location());
        String advice = retirement
                .replacement()
                .map(r -> "Use " + r + "; some fields may have other names there.")
                .orElse("It has no replacement.");
        return Optional.of(new Violation(
                removed ? Kind.REMOVED_VERSION : Kind.DEPRECATED_VERSION,
                removed ? Level.REFUSED : Level.WARNED,
                message,
                at,
                advice,
                List.of()));
    }
}
