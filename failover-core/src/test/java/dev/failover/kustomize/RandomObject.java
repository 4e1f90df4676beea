package dev.failover.kustomize;

import java.util.List;

/**
 * An object of a random tree.
 *
 * @param namespace "" when it names none
 */
record RandomObject(String apiVersion, String kind, String name, String namespace) {
    private static final List<String> WORKLOADS = List.of("Deployment", "StatefulSet", "DaemonSet");

    static RandomObject of(String name, RandomChoice choice) {
        String kind = choice.one(
                "Deployment",
                "Deployment",
                "StatefulSet",
                "DaemonSet",
                "CronJob",
                "Job",
                "Pod",
                "Service",
                "Service",
                "ConfigMap",
                "Secret",
                "Ingress",
                "PersistentVolumeClaim",
                "HorizontalPodAutoscaler",
                "ServiceAccount",
                "RoleBinding",
                "ClusterRole",
                "ClusterRoleBinding",
                "Namespace",
                "Boat",
                "HelmRelease",
                "NetworkPolicy",
                "PodDisruptionBudget",
                "CustomResourceDefinition",
                "PersistentVolume",
                "StorageClass",
                "Kustomization");
        String apiVersion = switch (kind) {
            case "Deployment", "StatefulSet", "DaemonSet" -> "apps/v1";
            case "CronJob", "Job" -> "batch/v1";
            case "Ingress", "NetworkPolicy" -> "networking.k8s.io/v1";
            case "HorizontalPodAutoscaler" -> "autoscaling/v2";
            case "RoleBinding", "ClusterRole", "ClusterRoleBinding" -> "rbac.authorization.k8s.io/v1";
            case "Boat" -> "x.example/v1";
            case "HelmRelease" -> "helm.toolkit.fluxcd.io/v2";
            case "Kustomization" -> "kustomize.toolkit.fluxcd.io/v1";
            case "PodDisruptionBudget" -> "policy/v1";
            case "CustomResourceDefinition" -> "apiextensions.k8s.io/v1";
            case "StorageClass" -> "storage.k8s.io/v1";
            default -> "v1";
        };
        return new RandomObject(apiVersion, kind, name, choice.chance(20) ? choice.one("media", "default") : "");
    }

    boolean isWorkload() {
        return WORKLOADS.contains(kind);
    }

    String yaml(RandomChoice c) {
        StringBuilder metadata = new StringBuilder("metadata:\n  name: " + name + "\n");
        metadata.append(namespace.isEmpty() ? "" : "  namespace: " + namespace + "\n");
        if (c.chance(50)) {
            metadata.append("  labels: {app: ")
                    .append(name)
                    .append(c.optional(40, ", tier: \"" + c.number(3) + "\""))
                    .append(c.optional(20, ", teamx: " + c.text()))
                    .append("}\n");
        }
        if (c.chance(30)) {
            metadata.append("  annotations:\n    note: ")
                    .append(c.scalar())
                    .append(c.optional(20, " # why"))
                    .append('\n')
                    .append(c.optional(10, "    config.kubernetes.io/local-config: \"false\"\n"))
                    .append(c.optional(15, "    " + c.one("7", "on", "\"7\"", "long-key") + ": " + c.text() + "\n"));
        }
        return c.optional(10, "# a remark\n") + "apiVersion: " + apiVersion + "\nkind: " + kind + "\n" + metadata
                + body(c);
    }

    private String body(RandomChoice c) {
        return switch (kind) {
            case "Deployment", "StatefulSet", "DaemonSet" ->
                "spec:\n" + c.optional(60, "  replicas: " + c.number(4) + "\n")
                        + "  selector: {matchLabels: {app: " + name + "}}\n"
                        + (kind.equals("StatefulSet") ? c.optional(60, "  serviceName: " + other(c) + "\n") : "")
                        + "  template:\n" + template(c, "    ");
            case "Job" -> "spec:\n  template:\n" + template(c, "    ");
            case "CronJob" ->
                "spec:\n  schedule: \"*/5 * * * *\"\n  jobTemplate:\n    spec:\n      template:\n"
                        + template(c, "        ");
            case "Pod" -> pod(c, "");
            case "Service" ->
                "spec:\n  selector: {app: " + name + "}\n  ports: [{port: 80, name: http"
                        + c.optional(30, ", protocol: TCP") + "}" + c.optional(30, ", {port: 443, name: https}")
                        + "]\n";
            case "ConfigMap", "Secret" -> data(c);
            case "Ingress" ->
                "spec:\n  tls: [{secretName: " + other(c) + "}]\n  rules:\n  - host: " + name
                        + ".example\n    http: {paths: [{path: /, backend: {service: {name: " + other(c)
                        + ", port: {number: 80}}}}]}\n";
            case "HorizontalPodAutoscaler" ->
                "spec:\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: " + other(c)
                        + "}\n  minReplicas: " + c.number(3) + "\n";
            case "RoleBinding", "ClusterRoleBinding" ->
                "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole,"
                        + " name: " + other(c) + "}\nsubjects:\n- {kind: ServiceAccount, name: "
                        + c.one("default", other(c))
                        + c.optional(70, ", namespace: " + c.one("media", "default")) + "}\n";
            case "PersistentVolumeClaim" ->
                "spec: {volumeName: " + other(c) + ", resources: {requests: {storage: 1Gi}}}\n";
            case "NetworkPolicy", "PodDisruptionBudget" ->
                "spec:\n  " + (kind.startsWith("N") ? "podSelector" : "selector") + ": {matchLabels: {app: " + name
                        + "}}\n";
            case "CustomResourceDefinition" -> "spec: {group: x.example, names: {kind: Boat}, scope: Namespaced}\n";
            case "Boat", "HelmRelease", "Kustomization" -> custom(c);
            default -> "";
        };
    }

    private String template(RandomChoice c, String indent) {
        return indent + "metadata: {labels: {app: " + name + "}"
                + c.optional(15, ", annotations: {x: " + c.text() + "}") + "}\n" + pod(c, indent);
    }

    private String pod(RandomChoice c, String indent) {
        String in = indent + "  ";
        return indent + "spec:\n" + c.optional(25, in + "nodeSelector: {role: primary}\n")
                + c.optional(20, in + "serviceAccountName: " + other(c) + "\n")
                + c.optional(15, in + "initContainers: [{name: init, image: example/init:1}]\n")
                + in + "containers:\n" + in + "- name: main\n" + in + "  image: "
                + c.one(
                        "example/" + name + ":1",
                        "example/" + name,
                        "reg.example:5000/" + name + "@sha256:ab",
                        "\"example/" + name + ":1.0\"")
                + "\n"
                + c.optional(
                        40,
                        in + "  env: [{name: A, value: " + c.scalar() + "}, {name: B, valueFrom: {"
                                + c.one("configMapKeyRef", "secretKeyRef") + ": {name: settings, key: k0}}}]\n")
                + c.optional(30, in + "  envFrom: [{" + c.one("configMapRef", "secretRef") + ": {name: settings}}]\n")
                + c.optional(25, in + "  args: [" + c.scalar() + ", \"$(WHO)\"]\n")
                + c.optional(25, in + "  ports: [{containerPort: 80}, {containerPort: 80, protocol: UDP}]\n")
                + c.optional(
                        20,
                        in + "  command:\n" + in + "  - sh\n" + in + "  - |\n" + in + "    echo a\n" + in
                                + "      b  \n" + c.optional(50, "\n") + in + "    c\n")
                + c.optional(20, in + "- {name: side, image: example/side:2}\n")
                + c.optional(
                        40,
                        in + "volumes:\n" + in + "- name: data\n" + in + "  persistentVolumeClaim: {claimName: "
                                + other(c) + "}\n"
                                + c.optional(40, in + "- {name: conf, configMap: {name: settings}}\n"));
    }

    private String data(RandomChoice c) {
        StringBuilder data =
                new StringBuilder(kind.equals("Secret") ? c.one("stringData", "data") : "data").append(":\n");
        data.append("  a: ").append(kind.equals("Secret") ? "YQ==" : c.scalar()).append('\n');
        if (c.chance(40)) {
            data.append("  file.txt: ")
                    .append(c.one("|", "|-", "|+", ">", ">-", "|2"))
                    .append("\n")
                    .append(c.one(
                            "    one\n    two\n",
                            "    one  \n\n      two\n\n",
                            "    # x\n    y: 1\n",
                            "    $(WHO) ${x}\n"));
        }
        if (c.chance(25)) {
            data.append("  config.json: '")
                    .append(c.one("{\"a\": {\"b\": 1}, \"l\": [1, 2]}", "{\"a\":\"x\"}", "[1,\"a\"]"))
                    .append("'\n");
        }
        if (c.chance(15)) {
            data.append("  anchored: &x ").append(c.text()).append("\n  alias: *x\n");
        }
        return data.toString();
    }

    private String custom(RandomChoice c) {
        return "spec:\n  size: " + c.scalar() + "\n  list: [" + c.scalar() + ", " + c.scalar() + "]\n  items:\n"
                + "  - {name: one, value: " + c.scalar() + "}\n  - name: two\n    value: " + c.scalar() + "\n"
                + c.optional(30, "  ref: {kind: Deployment, name: " + other(c) + "}\n")
                + c.optional(20, "  base: &base {x: 1, y: " + c.scalar() + "}\n  more:\n    <<: *base\n    y: 2\n")
                + c.optional(15, "  empty: {}\n  none: []\n  nil:\n") + c.optional(15, "  ? long\n  : value\n")
                + c.optional(15, "  deep: [[a, [" + c.scalar() + "]], {x: [{y: " + c.scalar() + "}]}]\n")
                + c.optional(
                        10,
                        "  keys: {" + c.one("7", "on", "1.5", "~", "é", "\"a b\"", "2024-01-01", "\"\"") + ": "
                                + c.scalar() + "}\n")
                + c.optional(10, "  folded: one\n    two\n\n    three\n  quoted: \"one\n    two\\\n    three\"\n")
                + c.optional(10, "  # above\n  note: x # beside\n  # below\n\n  tagged: !custom x\n");
    }

    private static String other(RandomChoice c) {
        return c.one("web", "db", "cache", "data");
    }
}
