package dev.failover.kustomize.model.operand;

import dev.failover.resource.Gvk;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds that kustomize knows to be cluster-scoped: those of the OpenAPI document of Kubernetes 1.21, which
 * kustomize 5.8 carries ({@code kyaml/openapi}). Later versions of a group are unknown to it, hence namespaced.
 */
final class ClusterScopedKinds {
    private static final Set<Gvk> KINDS = Stream.of(
                    "admissionregistration.k8s.io/v1 MutatingWebhookConfiguration ValidatingWebhookConfiguration",
                    "admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration ValidatingWebhookConfiguration",
                    "apiextensions.k8s.io/v1 CustomResourceDefinition",
                    "apiextensions.k8s.io/v1beta1 CustomResourceDefinition",
                    "apiregistration.k8s.io/v1 APIService",
                    "apiregistration.k8s.io/v1beta1 APIService",
                    "certificates.k8s.io/v1 CertificateSigningRequest",
                    "certificates.k8s.io/v1beta1 CertificateSigningRequest",
                    "flowcontrol.apiserver.k8s.io/v1beta1 FlowSchema PriorityLevelConfiguration",
                    "networking.k8s.io/v1 IngressClass",
                    "networking.k8s.io/v1beta1 IngressClass",
                    "node.k8s.io/v1 RuntimeClass",
                    "node.k8s.io/v1beta1 RuntimeClass",
                    "policy/v1beta1 PodSecurityPolicy",
                    "rbac.authorization.k8s.io/v1 ClusterRole ClusterRoleBinding",
                    "rbac.authorization.k8s.io/v1beta1 ClusterRole ClusterRoleBinding",
                    "scheduling.k8s.io/v1 PriorityClass",
                    "scheduling.k8s.io/v1beta1 PriorityClass",
                    "storage.k8s.io/v1 CSIDriver CSINode StorageClass VolumeAttachment",
                    "storage.k8s.io/v1beta1 CSIDriver CSINode StorageClass VolumeAttachment",
                    "v1 ComponentStatus Namespace Node NodeProxyOptions PersistentVolume")
            .flatMap(ClusterScopedKinds::kindsOf)
            .collect(Collectors.toUnmodifiableSet());

    private ClusterScopedKinds() {}

    static boolean contains(Gvk gvk) {
        return KINDS.contains(gvk);
    }

    private static Stream<Gvk> kindsOf(String line) {
        String[] words = line.split(" ");
        return Stream.of(words).skip(1).map(kind -> Gvk.of(words[0], kind));
    }
}
