package dev.failover.check.rules.reference;

import dev.failover.resource.Gvk;

/**
 * What a reference may name: the objects of a group and kind, whatever the version.
 *
 * @param namespaced whether they live in a namespace
 */
record Target(String group, String kind, boolean namespaced) {
    private static final String SOURCE = "source.toolkit.fluxcd.io";
    private static final String STORE = "external-secrets.io";

    static final Target HELM_RELEASE = namespaced("helm.toolkit.fluxcd.io", "HelmRelease");
    static final Target FLUX_KUSTOMIZATION = namespaced("kustomize.toolkit.fluxcd.io", "Kustomization");
    static final Target GIT_REPOSITORY = namespaced(SOURCE, "GitRepository");
    static final Target OCI_REPOSITORY = namespaced(SOURCE, "OCIRepository");
    static final Target HELM_REPOSITORY = namespaced(SOURCE, "HelmRepository");
    static final Target HELM_CHART = namespaced(SOURCE, "HelmChart");
    static final Target BUCKET = namespaced(SOURCE, "Bucket");
    static final Target EXTERNAL_ARTIFACT = namespaced(SOURCE, "ExternalArtifact");
    static final Target PROVIDER = namespaced("notification.toolkit.fluxcd.io", "Provider");
    static final Target IMAGE_REPOSITORY = namespaced("image.toolkit.fluxcd.io", "ImageRepository");
    static final Target IMAGE_POLICY = namespaced("image.toolkit.fluxcd.io", "ImagePolicy");
    static final Target SECRET_STORE = namespaced(STORE, "SecretStore");
    static final Target CLUSTER_SECRET_STORE = new Target(STORE, "ClusterSecretStore", false);

    static final Target CONFIG_MAP = namespaced("", "ConfigMap");
    static final Target SECRET = namespaced("", "Secret");
    static final Target CLAIM = namespaced("", "PersistentVolumeClaim");
    static final Target SERVICE = namespaced("", "Service");
    static final Target DEPLOYMENT = namespaced("apps", "Deployment");
    static final Target STATEFUL_SET = namespaced("apps", "StatefulSet");
    static final Target DAEMON_SET = namespaced("apps", "DaemonSet");

    static Target namespaced(String group, String kind) {
        return new Target(group, kind, true);
    }

    static Target of(Gvk gvk, boolean namespaced) {
        return new Target(gvk.group(), gvk.kind(), namespaced);
    }

    /** Whether programs copy one into other namespaces, under its name. */
    boolean isCopied() {
        return equals(CONFIG_MAP) || equals(SECRET);
    }

    /** Whether distributions of Kubernetes bring some, and a claim may name one that nobody defines. */
    boolean comesWithDistributions() {
        return kind.equals("StorageClass") || kind.equals("RuntimeClass");
    }

    /** Whether charts and operators hardly ever make one: the repository writes them. */
    boolean isWrittenInRepositories() {
        return group.endsWith(".fluxcd.io") || group.equals(STORE);
    }
}
