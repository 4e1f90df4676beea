package dev.failover.check.rules.build;

import dev.failover.check.AbstractRule;
import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.flux.EntryPoint;
import dev.failover.resource.Resource;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A ConfigMap or Secret that the API server refuses for its size. */
public final class ObjectSize extends AbstractRule {
    /** MaxSecretSize of the API, and the limit of a ConfigMap; keys don't count (k8s.io/kubernetes/pkg/apis/core). */
    private static final long LIMIT = 1024 * 1024;

    private static final RuleInfo INFO = new RuleInfo(
            "object-size",
            Severity.ERROR,
            "A ConfigMap or Secret is larger than the API server accepts.",
            Step.KUSTOMIZE_BUILDS);

    public ObjectSize() {
        super(INFO);
    }

    @Override
    public List<Finding> check(CheckContext context) {
        return context.clusters().clusters().stream()
                .flatMap(cluster -> cluster.entryPoints().stream())
                .flatMap(entryPoint ->
                        entryPoint.resources().resources().stream().flatMap(resource -> check(resource, entryPoint)))
                .toList();
    }

    private static Stream<Finding> check(Resource resource, EntryPoint entryPoint) {
        long size = size(resource);
        return size <= LIMIT
                ? Stream.empty()
                : Stream.of(INFO.finding(
                                resource.id() + " holds " + size + " bytes, more than the " + LIMIT
                                        + " that the API server accepts",
                                resource.location())
                        .about(resource.id())
                        .in(entryPoint.name())
                        .fixedBy(Remediation.advice("Split it, or keep the data elsewhere.")));
    }

    private static long size(Resource resource) {
        if (!resource.gvk().group().isEmpty()) {
            return 0;
        }
        return switch (resource.gvk().kind()) {
            case "ConfigMap" -> plain(resource, "data") + base64(resource, "binaryData");
            case "Secret" -> base64(resource, "data") + plain(resource, "stringData");
            default -> 0;
        };
    }

    private static long plain(Resource resource, String field) {
        return values(resource, field)
                .mapToLong(v -> v.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static long base64(Resource resource, String field) {
        return values(resource, field)
                .mapToLong(
                        v -> v.text().chars().filter(c -> c > ' ' && c != '=').count() * 3 / 4)
                .sum();
    }

    private static Stream<YamlScalar> values(Resource resource, String field) {
        return resource.root().mapping(field).map(YamlMapping::entries).orElse(List.of()).stream()
                .map(YamlMapping.Entry::value)
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast);
    }
}
