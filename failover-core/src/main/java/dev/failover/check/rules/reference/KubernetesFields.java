package dev.failover.check.rules.reference;

import static dev.failover.check.rules.reference.ReferenceField.anywhere;
import static dev.failover.check.rules.reference.ReferenceField.here;

import dev.failover.resource.Gvk;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** By which fields Kubernetes' own objects, and those of the usual definitions, name others. */
final class KubernetesFields {
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String GATEWAY = "gateway.networking.k8s.io";

    private static final Target SERVICE_ACCOUNT = Target.namespaced("", "ServiceAccount");
    private static final Target[] SCALED = {
        Target.DEPLOYMENT, Target.STATEFUL_SET, Target.namespaced("apps", "ReplicaSet"), Target.DAEMON_SET
    };
    private static final Target STORAGE_CLASS = new Target("storage.k8s.io", "StorageClass", false);
    private static final Target ROLE = Target.namespaced(RBAC, "Role");
    private static final Target CLUSTER_ROLE = new Target(RBAC, "ClusterRole", false);

    private static final List<ReferenceField> OF_ROUTE = List.of(
            anywhere("spec.rules[].backendRefs[]", Target.SERVICE),
            anywhere("spec.parentRefs[]", Target.namespaced(GATEWAY, "Gateway")));

    private static final Map<String, List<ReferenceField>> FIELDS = Map.ofEntries(
            Map.entry(
                    "networking.k8s.io/Ingress",
                    List.of(
                            here("spec.defaultBackend.service", "name", Target.SERVICE),
                            here("spec.rules[].http.paths[].backend.service", "name", Target.SERVICE),
                            here("spec.tls[]", "secretName", Target.SECRET))),
            Map.entry(GATEWAY + "/Gateway", List.of(anywhere("spec.listeners[].tls.certificateRefs[]", Target.SECRET))),
            Map.entry(GATEWAY + "/HTTPRoute", OF_ROUTE),
            Map.entry(GATEWAY + "/GRPCRoute", OF_ROUTE),
            Map.entry(GATEWAY + "/TLSRoute", OF_ROUTE),
            Map.entry(GATEWAY + "/TCPRoute", OF_ROUTE),
            Map.entry(GATEWAY + "/UDPRoute", OF_ROUTE),
            Map.entry("autoscaling/HorizontalPodAutoscaler", List.of(here("spec.scaleTargetRef", "name", SCALED))),
            Map.entry("autoscaling.k8s.io/VerticalPodAutoscaler", List.of(here("spec.targetRef", "name", SCALED))),
            Map.entry("keda.sh/ScaledObject", List.of(here("spec.scaleTargetRef", "name", SCALED))),
            Map.entry(
                    RBAC + "/RoleBinding",
                    List.of(here("roleRef", "name", ROLE, CLUSTER_ROLE), anywhere("subjects[]", SERVICE_ACCOUNT))),
            Map.entry(
                    RBAC + "/ClusterRoleBinding",
                    List.of(here("roleRef", "name", CLUSTER_ROLE), anywhere("subjects[]", SERVICE_ACCOUNT))),
            Map.entry("/PersistentVolumeClaim", List.of(here("spec", "storageClassName", STORAGE_CLASS))),
            Map.entry(
                    "apps/StatefulSet",
                    List.of(here("spec.volumeClaimTemplates[].spec", "storageClassName", STORAGE_CLASS))));

    private static final Target PRIORITY_CLASS = new Target("scheduling.k8s.io", "PriorityClass", false);
    private static final Target RUNTIME_CLASS = new Target("node.k8s.io", "RuntimeClass", false);

    /** From a pod's spec, without which the pod doesn't start. */
    private static final List<ReferenceField> NEEDED = Stream.concat(
                    Stream.of(
                            here("", "serviceAccountName", SERVICE_ACCOUNT),
                            here("", "priorityClassName", PRIORITY_CLASS),
                            here("", "runtimeClassName", RUNTIME_CLASS),
                            here("volumes[].configMap", "name", Target.CONFIG_MAP),
                            here("volumes[].secret", "secretName", Target.SECRET),
                            here("volumes[].projected.sources[].configMap", "name", Target.CONFIG_MAP),
                            here("volumes[].projected.sources[].secret", "name", Target.SECRET)),
                    Stream.of("containers[]", "initContainers[]")
                            .flatMap(container -> Stream.of(
                                    here(container + ".envFrom[].configMapRef", "name", Target.CONFIG_MAP),
                                    here(container + ".envFrom[].secretRef", "name", Target.SECRET),
                                    here(container + ".env[].valueFrom.configMapKeyRef", "name", Target.CONFIG_MAP),
                                    here(container + ".env[].valueFrom.secretKeyRef", "name", Target.SECRET))))
            .toList();

    /** Whether a pod starts without its claim is judged elsewhere, for those that have a backup. */
    private static final List<ReferenceField> MOUNTED =
            List.of(here("volumes[].persistentVolumeClaim", "claimName", Target.CLAIM));

    /** A registry may let it pull all the same. */
    private static final List<ReferenceField> WANTED = List.of(here("imagePullSecrets[]", "name", Target.SECRET));

    private KubernetesFields() {}

    static List<ReferenceField> of(Gvk gvk) {
        return FIELDS.getOrDefault(gvk.group() + "/" + gvk.kind(), List.of());
    }

    static List<ReferenceField> neededByPod() {
        return NEEDED;
    }

    /** @param configured whether it is the pod of a configured service */
    static List<ReferenceField> otherOfPod(boolean configured) {
        return configured
                ? WANTED
                : Stream.concat(WANTED.stream(), MOUNTED.stream()).toList();
    }
}
