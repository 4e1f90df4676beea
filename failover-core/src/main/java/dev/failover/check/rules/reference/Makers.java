package dev.failover.check.rules.reference;

import dev.failover.flux.Cluster;
import dev.failover.flux.FluxKustomization;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.ResId;
import dev.failover.resource.Resource;
import dev.failover.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What makes objects that no build holds: charts, operators, generators, and what isn't built here. */
final class Makers {
    /** They make what they name, or nothing. */
    private static final Set<String> MAKE_NOTHING_ELSE = Set.of(
            "ExternalSecret",
            "SealedSecret",
            "SopsSecret",
            "Certificate",
            "PushSecret",
            "SecretStore",
            "ClusterSecretStore",
            "ServiceMonitor",
            "PodMonitor",
            "Probe",
            "ScrapeConfig",
            "PrometheusRule",
            "ReplicationSource",
            "IngressRoute",
            "Middleware",
            "CiliumNetworkPolicy",
            "NetworkAttachmentDefinition",
            "GrafanaDashboard",
            "DNSEndpoint");

    private static final Set<String> GENERATORS = Set.of("fluxcd.controlplane.io", "kyverno.io", "kro.run");

    private final Cluster cluster;
    private final boolean alone;
    /** By the namespace that they make objects in; "" for all. */
    private final Map<String, List<Resource>> byNamespace = new HashMap<>();

    private final List<Resource> generators = new ArrayList<>();
    /** By namespace and text. */
    private final Map<String, Map<String, Set<ResId>>> said = new HashMap<>();

    /** @param alone whether no other directory of the repository is for the same Kubernetes cluster */
    Makers(Cluster cluster, Stream<Resource> resources, boolean alone) {
        this.cluster = cluster;
        this.alone = alone;
        resources.forEach(this::add);
    }

    private void add(Resource resource) {
        String group = resource.gvk().group();
        if (GENERATORS.contains(group) || group.endsWith(".crossplane.io")) {
            generators.add(resource);
        } else if (isMaker(resource)) {
            for (String namespace : new String[] {madeIn(resource), ""}) {
                byNamespace.computeIfAbsent(namespace, n -> new ArrayList<>()).add(resource);
            }
        }
    }

    static boolean isRelease(Resource resource) {
        return resource.gvk().kind().equals("HelmRelease")
                && resource.gvk().group().equals(Target.HELM_RELEASE.group());
    }

    /** Its claim templates make claims. */
    private static boolean isStatefulSet(Resource resource) {
        return resource.gvk().kind().equals("StatefulSet");
    }

    private static boolean isMaker(Resource resource) {
        String group = resource.gvk().group();
        boolean custom = group.contains(".") && !group.endsWith(".k8s.io") && !group.endsWith(".fluxcd.io");
        return isRelease(resource)
                || isStatefulSet(resource)
                || custom && !MAKE_NOTHING_ELSE.contains(resource.gvk().kind());
    }

    static String madeIn(Resource resource) {
        String own = NamespacedName.of(resource).namespace();
        return isRelease(resource)
                ? resource.root()
                        .mapping("spec")
                        .flatMap(spec -> spec.text("targetNamespace"))
                        .orElse(own)
                : own;
    }

    /** Whether something here says or shows that it makes this very object, so that a near name means nothing. */
    boolean makes(Reference reference) {
        return generators.stream().anyMatch(g -> mentions(g, reference.target().kind()))
                || isCertified(reference)
                || !reference.target().isWrittenInRepositories()
                        && (said(reference.namespace())
                                        .getOrDefault(reference.name().text(), Set.of())
                                        .stream()
                                        .anyMatch(maker ->
                                                !maker.equals(reference.from().id()))
                                || beginsAsMaker(reference));
    }

    /** Whether cert-manager makes the Secret, for the object that names it. */
    private static boolean isCertified(Reference reference) {
        return reference.target().equals(Target.SECRET)
                && reference.from().root().mapping("metadata").flatMap(m -> m.mapping("annotations")).stream()
                        .flatMap(annotations -> annotations.entries().stream())
                        .map(YamlMapping.Entry::keyText)
                        .anyMatch(key -> key.startsWith("cert-manager.io/") || key.equals("kubernetes.io/tls-acme"));
    }

    /** Whether it can't be ruled out that something makes it. */
    boolean mayMake(Reference reference) {
        return isOutOfSight(reference)
                || makes(reference)
                || !makersOf(reference).isEmpty();
    }

    private boolean isOutOfSight(Reference reference) {
        boolean others = cluster.root().flux().isEmpty() && !alone;
        return others
                || reference.target().comesWithDistributions()
                || cluster.failed()
                || reference.namespace().startsWith("kube-")
                || isInstalled(reference)
                || cluster.external().stream().anyMatch(flux -> reaches(flux, reference.namespace()));
    }

    /** Whoever installs Flux makes Secrets and Services beside what the repository writes. */
    private static boolean isInstalled(Reference reference) {
        return reference.namespace().equals("flux-system")
                && !reference.target().isWrittenInRepositories();
    }

    private static boolean reaches(FluxKustomization flux, String namespace) {
        return flux.spec().text("targetNamespace").map(namespace::equals).orElse(true);
    }

    /** A chart doesn't make what repositories write, but for those that install Flux. */
    private List<Resource> makersOf(Reference reference) {
        List<Resource> makers = byNamespace.getOrDefault(reference.namespace(), List.of());
        return reference.target().isWrittenInRepositories()
                ? makers.stream().filter(m -> m.name().contains("flux")).toList()
                : makers.stream()
                        .filter(m -> !isStatefulSet(m) || reference.target().equals(Target.CLAIM))
                        .toList();
    }

    private boolean beginsAsMaker(Reference reference) {
        String name = reference.name().text();
        return makersOf(reference).stream()
                .filter(m -> !m.gvk().kind().equals(reference.target().kind()))
                .filter(m -> !isRelease(m) || m != reference.from())
                .anyMatch(m -> name.equals(m.name()) || name.startsWith(m.name() + "-"));
    }

    /** What the charts and operators of a namespace are told, such as the names of what they make. */
    private Map<String, Set<ResId>> said(String namespace) {
        return said.computeIfAbsent(namespace, n -> {
            Map<String, Set<ResId>> texts = new HashMap<>();
            for (Resource maker : byNamespace.getOrDefault(n, List.of())) {
                maker.root()
                        .mapping("spec")
                        .filter(spec -> isRelease(maker))
                        .flatMap(spec -> spec.get("values").or(() -> spec.get("releaseName")))
                        .ifPresent(values -> Texts.of(
                                values,
                                text -> texts.computeIfAbsent(text, t -> new HashSet<>(1))
                                        .add(maker.id())));
            }
            return texts;
        });
    }

    private static boolean mentions(Resource generator, String kind) {
        List<String> found = new ArrayList<>();
        Texts.of(generator.root(), text -> {
            if (text.equals(kind) || text.contains("kind: " + kind)) {
                found.add(text);
            }
        });
        return !found.isEmpty();
    }
}
