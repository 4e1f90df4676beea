package dev.failover.flux;

import dev.failover.resource.Resource;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What changes Flux Kustomizations as they reach the API server, and so may add to their {@code postBuild}: a webhook, an
 * admission policy, a policy of Kyverno, or the chart of the usual webhook.
 */
final class KustomizationMutators {
    private static final Set<String> ADMISSION = Set.of("MutatingWebhookConfiguration", "MutatingAdmissionPolicy");
    private static final Set<String> POLICIES = Set.of("ClusterPolicy", "Policy", "MutatingPolicy");
    private static final Set<String> RELEASES = Set.of("HelmRelease", "HelmChart", "OCIRepository");

    /** Of github.com/xunholy/kustomize-mutating-webhook, as its chart and image are called. */
    private static final String WEBHOOK = "kustomize-mutating-webhook";

    private KustomizationMutators() {}

    static boolean isOne(Resource resource) {
        String kind = resource.gvk().kind();
        if (ADMISSION.contains(kind)) {
            return says(resource.root(), "kustomizations"::equals);
        }
        if (POLICIES.contains(kind) && resource.gvk().group().contains("kyverno.io")) {
            return says(resource.root(), text -> text.equals("Kustomization") || text.endsWith("/Kustomization"))
                    && says(resource.root(), text -> text.contains("postBuild"));
        }
        return RELEASES.contains(kind) && says(resource.root(), text -> text.contains(WEBHOOK));
    }

    private static boolean says(YamlNode node, Predicate<String> words) {
        if (node instanceof YamlScalar scalar) {
            return words.test(scalar.text());
        }
        boolean key = node instanceof YamlMapping mapping
                && mapping.entries().stream().map(YamlMapping.Entry::keyText).anyMatch(words);
        return key || node.children().stream().anyMatch(child -> says(child, words));
    }
}
