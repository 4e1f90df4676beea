package dev.failover.rollout;

import dev.failover.flux.FluxKustomization;
import dev.failover.kubectl.Kubectl;
import dev.failover.kubectl.KubectlException;
import dev.failover.resource.NamespacedName;
import dev.failover.source.SourceFile;
import dev.failover.topology.NodeLabel;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.parse.YamlParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a cluster shows now. What it doesn't answer is a {@link KubectlException} in its words. */
final class ClusterView {
    private static final String REQUEST_TIMEOUT = "--request-timeout=10s";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Kubectl kubectl;

    ClusterView(Kubectl kubectl) {
        this.kubectl = kubectl;
    }

    FluxState flux(NamespacedName name) {
        return new FluxState(
                name, get(List.of("kustomizations." + FluxKustomization.GROUP, name.name(), "-n", name.namespace())));
    }

    List<Pod> pods(ServiceRollout service) {
        List<String> what = new ArrayList<>(List.of("pods", "-n", service.namespace()));
        if (!service.labels().isEmpty()) {
            what.addAll(List.of("-l", service.labels()));
        }
        return Pod.items(get(what), "items")
                .map(Pod::new)
                .filter(service::counts)
                .toList();
    }

    boolean has(String node, NodeLabel label) {
        return get(List.of("node", node))
                .mapping("metadata")
                .flatMap(m -> m.mapping("labels"))
                .flatMap(labels -> labels.text(label.key()))
                .equals(Optional.of(label.value()));
    }

    private YamlMapping get(List<String> what) {
        List<String> arguments = new ArrayList<>(List.of("get"));
        arguments.addAll(what);
        arguments.addAll(List.of("-o", "json", REQUEST_TIMEOUT));
        Kubectl.Outcome outcome = kubectl.run(arguments, "", PATIENCE);
        if (!outcome.succeeded()) {
            String words = outcome.errors().lines().reduce("", (one, next) -> next.isBlank() ? one : next);
            throw new KubectlException("kubectl: " + words.strip());
        }
        return YamlParser.parse(new SourceFile("kubectl", outcome.output().getBytes(StandardCharsets.UTF_8)))
                .documents()
                .stream()
                .map(YamlDocument::root)
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .findFirst()
                .orElseThrow(() -> new KubectlException("kubectl: get " + what.get(0) + " has printed no object"));
    }
}
