package dev.failover.check.rules.reference;

import static dev.failover.check.rules.reference.ReferenceField.anywhere;
import static dev.failover.check.rules.reference.ReferenceField.here;
import static dev.failover.check.rules.reference.Target.BUCKET;
import static dev.failover.check.rules.reference.Target.CLUSTER_SECRET_STORE;
import static dev.failover.check.rules.reference.Target.CONFIG_MAP;
import static dev.failover.check.rules.reference.Target.DAEMON_SET;
import static dev.failover.check.rules.reference.Target.DEPLOYMENT;
import static dev.failover.check.rules.reference.Target.EXTERNAL_ARTIFACT;
import static dev.failover.check.rules.reference.Target.FLUX_KUSTOMIZATION;
import static dev.failover.check.rules.reference.Target.GIT_REPOSITORY;
import static dev.failover.check.rules.reference.Target.HELM_CHART;
import static dev.failover.check.rules.reference.Target.HELM_RELEASE;
import static dev.failover.check.rules.reference.Target.HELM_REPOSITORY;
import static dev.failover.check.rules.reference.Target.IMAGE_POLICY;
import static dev.failover.check.rules.reference.Target.IMAGE_REPOSITORY;
import static dev.failover.check.rules.reference.Target.OCI_REPOSITORY;
import static dev.failover.check.rules.reference.Target.PROVIDER;
import static dev.failover.check.rules.reference.Target.SECRET;
import static dev.failover.check.rules.reference.Target.SECRET_STORE;
import static dev.failover.check.rules.reference.Target.STATEFUL_SET;

import dev.failover.resource.Gvk;
import java.util.List;
import java.util.Map;

/**
 * By which fields Flux's objects name others, by group and kind; and an ExternalSecret its store. What a Kustomization
 * builds from, waits for and takes variables from is read where entry points are found, so it isn't here.
 */
final class FluxFields {
    private static final Target[] STORES = {SECRET_STORE, CLUSTER_SECRET_STORE};
    private static final Target[] WATCHED = {
        FLUX_KUSTOMIZATION,
        HELM_RELEASE,
        HELM_CHART,
        HELM_REPOSITORY,
        GIT_REPOSITORY,
        OCI_REPOSITORY,
        BUCKET,
        IMAGE_REPOSITORY,
        IMAGE_POLICY
    };
    private static final List<ReferenceField> OF_SOURCE = List.of(
            here("spec.secretRef", "name", SECRET),
            here("spec.certSecretRef", "name", SECRET),
            here("spec.proxySecretRef", "name", SECRET));

    private static final Map<String, List<ReferenceField>> FIELDS = Map.ofEntries(
            Map.entry(
                    "helm.toolkit.fluxcd.io/HelmRelease",
                    List.of(
                            anywhere("spec.dependsOn[]", HELM_RELEASE),
                            anywhere("spec.chartRef", OCI_REPOSITORY, HELM_CHART, EXTERNAL_ARTIFACT),
                            anywhere("spec.chart.spec.sourceRef", HELM_REPOSITORY, GIT_REPOSITORY, BUCKET),
                            here("spec.valuesFrom[]", "name", CONFIG_MAP, SECRET))),
            Map.entry(
                    "kustomize.toolkit.fluxcd.io/Kustomization",
                    List.of(anywhere(
                            "spec.healthChecks[]",
                            HELM_RELEASE,
                            FLUX_KUSTOMIZATION,
                            HELM_REPOSITORY,
                            GIT_REPOSITORY,
                            OCI_REPOSITORY,
                            BUCKET,
                            HELM_CHART,
                            DEPLOYMENT,
                            STATEFUL_SET,
                            DAEMON_SET))),
            Map.entry(
                    "source.toolkit.fluxcd.io/HelmChart",
                    List.of(here("spec.sourceRef", "name", HELM_REPOSITORY, GIT_REPOSITORY, BUCKET))),
            Map.entry("source.toolkit.fluxcd.io/GitRepository", OF_SOURCE),
            Map.entry("source.toolkit.fluxcd.io/OCIRepository", OF_SOURCE),
            Map.entry("source.toolkit.fluxcd.io/HelmRepository", OF_SOURCE),
            Map.entry("source.toolkit.fluxcd.io/Bucket", OF_SOURCE),
            Map.entry(
                    "notification.toolkit.fluxcd.io/Alert",
                    List.of(here("spec.providerRef", "name", PROVIDER), anywhere("spec.eventSources[]", WATCHED))),
            Map.entry("notification.toolkit.fluxcd.io/Provider", OF_SOURCE),
            Map.entry(
                    "notification.toolkit.fluxcd.io/Receiver",
                    List.of(here("spec.secretRef", "name", SECRET), anywhere("spec.resources[]", WATCHED))),
            Map.entry(
                    "image.toolkit.fluxcd.io/ImagePolicy",
                    List.of(anywhere("spec.imageRepositoryRef", IMAGE_REPOSITORY))),
            Map.entry("image.toolkit.fluxcd.io/ImageRepository", OF_SOURCE),
            Map.entry(
                    "image.toolkit.fluxcd.io/ImageUpdateAutomation",
                    List.of(anywhere("spec.sourceRef", GIT_REPOSITORY))),
            Map.entry(
                    "external-secrets.io/ExternalSecret",
                    List.of(
                            here("spec.secretStoreRef", "name", STORES),
                            here("spec.data[].sourceRef.storeRef", "name", STORES),
                            here("spec.dataFrom[].sourceRef.storeRef", "name", STORES))),
            Map.entry(
                    "external-secrets.io/ClusterExternalSecret",
                    List.of(here("spec.externalSecretSpec.secretStoreRef", "name", CLUSTER_SECRET_STORE))),
            Map.entry("external-secrets.io/PushSecret", List.of(here("spec.secretStoreRefs[]", "name", STORES))));

    private FluxFields() {}

    static List<ReferenceField> of(Gvk gvk) {
        return FIELDS.getOrDefault(gvk.group() + "/" + gvk.kind(), List.of());
    }
}
