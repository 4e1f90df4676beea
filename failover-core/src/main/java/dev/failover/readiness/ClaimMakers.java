package dev.failover.readiness;

import dev.failover.flux.FluxKustomization;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.topology.Topology;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may make a claim in the cluster that isn't in the build: a StatefulSet, a chart, an operator, another repository. */
final class ClaimMakers {
    private static final String HELM = "helm.toolkit.fluxcd.io";
    private static final Pattern ABOUT_STORAGE = Pattern.compile("(?i).*(storage|claim|pvc|persisten|volume).*");
    private static final Pattern NAMING = Pattern.compile("(?i).*(nameOverride|releaseName)");

    private final Topology topology;
    private @Nullable List<Resource> makers;

    ClaimMakers(Topology topology) {
        this.topology = topology;
    }

    /** Sought when asked for: it looks into every custom resource. */
    private List<Resource> makers() {
        if (makers == null) {
            makers = topology.resources().stream().filter(ClaimMakers::isMaker).toList();
        }
        return makers;
    }

    private static boolean isMaker(Resource resource) {
        String group = resource.gvk().group();
        boolean custom = group.contains(".") && !group.endsWith(".k8s.io") && !group.endsWith(".fluxcd.io");
        return resource.gvk().kind().equals("StatefulSet")
                || isRelease(resource)
                || custom && anyKey(resource.root(), ABOUT_STORAGE);
    }

    private static boolean isRelease(Resource resource) {
        return resource.gvk().group().equals(HELM) && resource.gvk().kind().equals("HelmRelease");
    }

    /** Whether it may come to be although the build doesn't hold it; where a build fails, it may be in that. */
    boolean mayMake(NamespacedName claim) {
        return mayMake(claim, Optional.empty());
    }

    /** @param naming that names the claim without making it */
    boolean mayMake(NamespacedName claim, Optional<Resource> naming) {
        return topology.cluster().failed()
                || topology.cluster().external().stream().anyMatch(flux -> reaches(flux, claim))
                || makers().stream()
                        .filter(maker -> naming.filter(maker::equals).isEmpty())
                        .filter(maker -> namespace(maker).equals(claim.namespace()))
                        .anyMatch(maker -> mayMake(maker, claim.name()));
    }

    private static boolean reaches(FluxKustomization flux, NamespacedName claim) {
        return flux.spec()
                .text("targetNamespace")
                .map(claim.namespace()::equals)
                .orElse(true);
    }

    private static String namespace(Resource maker) {
        String own = NamespacedName.of(maker).namespace();
        return isRelease(maker)
                ? YamlPath.keys("spec", "targetNamespace")
                        .in(maker.root())
                        .filter(n -> n instanceof YamlScalar scalar && !scalar.isNull())
                        .map(n -> ((YamlScalar) n).text())
                        .orElse(own)
                : own;
    }

    private static boolean mayMake(Resource maker, String claim) {
        if (maker.gvk().kind().equals("StatefulSet")) {
            return ofTemplate(maker, claim);
        }
        return claim.contains(maker.name())
                || anyEntry(
                        maker.root(),
                        entry -> entry.value() instanceof YamlScalar scalar
                                && (scalar.text().equals(claim)
                                        || !scalar.text().isEmpty()
                                                && NAMING.matcher(entry.keyText())
                                                        .matches()
                                                && claim.contains(scalar.text())));
    }

    private static boolean ofTemplate(Resource statefulSet, String claim) {
        return YamlPath.keys("spec", "volumeClaimTemplates").in(statefulSet.root()).stream()
                .filter(YamlSequence.class::isInstance)
                .flatMap(templates -> ((YamlSequence) templates).items().stream())
                .flatMap(template -> YamlPath.keys("metadata", "name").in(template).stream())
                .filter(YamlScalar.class::isInstance)
                .map(name -> ((YamlScalar) name).text() + "-" + statefulSet.name() + "-")
                .anyMatch(prefix -> claim.startsWith(prefix)
                        && claim.substring(prefix.length()).matches("\\d+"));
    }

    private static boolean anyKey(YamlNode node, Pattern pattern) {
        return anyEntry(node, entry -> pattern.matcher(entry.keyText()).matches());
    }

    private static boolean anyEntry(YamlNode node, Predicate<YamlMapping.Entry> wanted) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream().anyMatch(e -> wanted.test(e) || anyEntry(e.value(), wanted));
        }
        return node instanceof YamlSequence sequence
                && sequence.items().stream().anyMatch(item -> anyEntry(item, wanted));
    }
}
