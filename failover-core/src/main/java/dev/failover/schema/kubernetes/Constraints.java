package dev.failover.schema.kubernetes;

import dev.failover.schema.model.Constraint;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which constraints an object has, by the catalogue's name of its definition. */
final class Constraints {
    private static final Set<String> ALWAYS = Set.of("Always");
    private static final Set<String> ONCE = Set.of("OnFailure", "Never");

    private static final Map<String, List<Constraint>> ALL = Map.ofEntries(
            Map.entry("V1Pod", List.of(new VolumeMounts("spec"))),
            Map.entry("V1PodTemplate", List.of(new VolumeMounts("template", "spec"))),
            Map.entry("V1DeploymentSpec", workload("deployment")),
            Map.entry("V1ReplicaSetSpec", workload("replica set")),
            Map.entry("V1DaemonSetSpec", workload("daemon set")),
            Map.entry("V1StatefulSetSpec", workload("stateful set")),
            Map.entry(
                    "V1ReplicationControllerSpec",
                    List.of(new VolumeMounts("template", "spec"), new RestartPolicy(ALWAYS, false))),
            Map.entry("V1JobSpec", List.of(new VolumeMounts("template", "spec"), new RestartPolicy(ONCE, true))),
            Map.entry("V1DeploymentStrategy", List.of(new DeploymentStrategy())),
            Map.entry("V1PodSpec", List.of(new ContainerNames())),
            Map.entry("V1Container", List.of(new ContainerFields())),
            Map.entry("V1EnvVar", List.of(new EnvironmentVariable())),
            Map.entry("V1ResourceRequirements", List.of(new ResourceAmounts())),
            Map.entry("V1Toleration", List.of(new Toleration())),
            Map.entry("V1LabelSelectorRequirement", List.of(new SelectorRequirement())),
            Map.entry("V1NodeSelectorRequirement", List.of(new SelectorRequirement())),
            Map.entry("V1ServiceSpec", List.of(new ServicePorts())),
            Map.entry("V1IngressSpec", List.of(new IngressRules())),
            Map.entry("V1HTTPIngressPath", List.of(new IngressPath())),
            Map.entry("V1PersistentVolumeClaim", List.of(new ClaimFields())),
            Map.entry("V1PersistentVolumeClaimTemplate", List.of(new ClaimFields())),
            Map.entry("V1PersistentVolumeSpec", List.of(new VolumeFields())),
            Map.entry("V1ConfigMap", List.of(new ConfigMapKeys())),
            Map.entry("V1Secret", List.of(new SecretKeys())),
            Map.entry("V1RoleBinding", List.of(new RoleReference(Set.of("Role", "ClusterRole"), false))),
            Map.entry("V1ClusterRoleBinding", List.of(new RoleReference(Set.of("ClusterRole"), true))),
            Map.entry("V1Role", List.of(new PolicyRules(true))),
            Map.entry("V1ClusterRole", List.of(new PolicyRules(false))),
            Map.entry("V2HorizontalPodAutoscalerSpec", List.of(new ReplicaBounds())),
            Map.entry("V1HorizontalPodAutoscalerSpec", List.of(new ReplicaBounds())),
            Map.entry("V2MetricSpec", List.of(new MetricSource())),
            Map.entry("V1CustomResourceDefinition", List.of(new DefinitionFields())));

    private Constraints() {}

    static List<Constraint> of(String definition) {
        return ALL.getOrDefault(definition, List.of());
    }

    private static List<Constraint> workload(String kind) {
        return List.of(
                new SelectorMatchesTemplate(kind),
                new VolumeMounts("template", "spec"),
                new RestartPolicy(ALWAYS, false));
    }
}
