package dev.failover.kustomize.model;

import dev.failover.resource.Gvk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of kinds by which kustomize sorts: some first, some last, the others between by group, version and kind.
 * The lists are those of kustomize 5.8.1, {@code kyaml/resid/gvk.go}.
 */
public final class KindOrder {
    public static final List<String> FIRST = List.of(
            "Namespace",
            "ResourceQuota",
            "StorageClass",
            "CustomResourceDefinition",
            "ServiceAccount",
            "PodSecurityPolicy",
            "Role",
            "ClusterRole",
            "RoleBinding",
            "ClusterRoleBinding",
            "ConfigMap",
            "Secret",
            "Endpoints",
            "Service",
            "LimitRange",
            "PriorityClass",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "Deployment",
            "StatefulSet",
            "CronJob",
            "PodDisruptionBudget");

    public static final List<String> LAST = List.of("MutatingWebhookConfiguration", "ValidatingWebhookConfiguration");

    private static final Map<String, Integer> RANKS = ranks(FIRST, LAST);

    private KindOrder() {}

    /** The rank of the kinds of both lists; any other kind's is 0. */
    public static Map<String, Integer> ranks(List<String> first, List<String> last) {
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < first.size(); i++) {
            ranks.put(first.get(i), i - first.size());
        }
        for (int i = 0; i < last.size(); i++) {
            ranks.put(last.get(i), i + 1);
        }
        return ranks;
    }

    static int compare(Gvk a, Gvk b) {
        int byRank = RANKS.getOrDefault(a.kind(), 0) - RANKS.getOrDefault(b.kind(), 0);
        return byRank != 0 ? byRank : sortKey(a).compareTo(sortKey(b));
    }

    /** A text that sorts as kustomize sorts group, version and kind; missing parts come last. */
    public static String sortKey(Gvk gvk) {
        return or(gvk.group(), "~G") + "_" + or(gvk.version(), "~V") + "_" + or(gvk.kind(), "~K");
    }

    private static String or(String text, String empty) {
        return text.isEmpty() ? empty : text;
    }
}
