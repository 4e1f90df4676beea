package dev.failover.topology;

import dev.failover.resource.Gvk;
import dev.failover.yaml.YamlPath;
import java.util.Optional;

/** Where Kubernetes' own kinds keep a pod's spec. */
final class PodTemplates {
    private static final YamlPath TEMPLATE = YamlPath.keys("spec", "template", "spec");

    private PodTemplates() {}

    static Optional<YamlPath> podSpecPath(Gvk gvk) {
        return switch (gvk.group() + "/" + gvk.kind()) {
            case "/Pod" -> Optional.of(YamlPath.keys("spec"));
            case "/ReplicationController",
                    "apps/Deployment",
                    "apps/StatefulSet",
                    "apps/DaemonSet",
                    "apps/ReplicaSet",
                    "extensions/Deployment",
                    "extensions/DaemonSet",
                    "extensions/ReplicaSet",
                    "batch/Job" -> Optional.of(TEMPLATE);
            case "batch/CronJob" -> Optional.of(YamlPath.keys("spec", "jobTemplate", "spec", "template", "spec"));
            default -> Optional.empty();
        };
    }
}
