package dev.failover.schema.kubernetes;

import dev.failover.resource.Gvk;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which API versions of Kubernetes' own kinds are deprecated or no longer served, from {@code api-versions.yaml}. */
public final class ApiVersions {
    private static final String FILE = "api-versions.yaml";

    private final Map<Gvk, Retirement> retirements = new HashMap<>();

    /**
     * The end of an API version.
     *
     * @param removed the first version of Kubernetes that doesn't serve it; empty while all do
     * @param replacement the API version to use instead; empty when there is none
     */
    public record Retirement(
            KubernetesVersion deprecated, Optional<KubernetesVersion> removed, Optional<String> replacement) {}

    public ApiVersions() {
        YamlParser.parse(new SourceFile(FILE, Resources.bytes(FILE))).documents().stream()
                .filter(d -> d.root() instanceof YamlSequence)
                .flatMap(d -> ((YamlSequence) d.root()).items().stream())
                .forEach(item -> add((YamlMapping) item));
    }

    public Optional<Retirement> of(Gvk gvk) {
        return Optional.ofNullable(retirements.get(gvk));
    }

    private void add(YamlMapping row) {
        Retirement retirement = new Retirement(
                KubernetesVersion.parse(row.text("deprecated").orElseThrow()),
                row.text("removed").filter(v -> !v.isEmpty()).map(KubernetesVersion::parse),
                row.text("replacement").filter(r -> !r.isEmpty()));
        String apiVersion = row.text("apiVersion").orElseThrow();
        row.sequence("kinds")
                .orElseThrow()
                .items()
                .forEach(kind -> retirements.put(Gvk.of(apiVersion, ((YamlScalar) kind).text()), retirement));
    }
}
