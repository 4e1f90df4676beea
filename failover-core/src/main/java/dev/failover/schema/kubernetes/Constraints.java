package dev.failover.schema.kubernetes;

import dev.failover.schema.kubernetes.constraint.ClaimFields;
import dev.failover.schema.kubernetes.constraint.ConfigMapKeys;
import dev.failover.schema.kubernetes.constraint.CronJobName;
import dev.failover.schema.kubernetes.constraint.DefinitionFields;
import dev.failover.schema.kubernetes.constraint.DependentField;
import dev.failover.schema.kubernetes.constraint.DeploymentDeadline;
import dev.failover.schema.kubernetes.constraint.IngressHost;
import dev.failover.schema.kubernetes.constraint.IngressPath;
import dev.failover.schema.kubernetes.constraint.IngressRules;
import dev.failover.schema.kubernetes.constraint.LimitBounds;
import dev.failover.schema.kubernetes.constraint.MetricSource;
import dev.failover.schema.kubernetes.constraint.NetworkPolicyPeer;
import dev.failover.schema.kubernetes.constraint.PolicyRules;
import dev.failover.schema.kubernetes.constraint.PortRange;
import dev.failover.schema.kubernetes.constraint.PriorityClassBounds;
import dev.failover.schema.kubernetes.constraint.QuotaAmounts;
import dev.failover.schema.kubernetes.constraint.ReplicaBounds;
import dev.failover.schema.kubernetes.constraint.RoleReference;
import dev.failover.schema.kubernetes.constraint.RollingUpdate;
import dev.failover.schema.kubernetes.constraint.SecretKeys;
import dev.failover.schema.kubernetes.constraint.SelectorMatchesTemplate;
import dev.failover.schema.kubernetes.constraint.SelectorRequirement;
import dev.failover.schema.kubernetes.constraint.ServiceAddress;
import dev.failover.schema.kubernetes.constraint.ServicePorts;
import dev.failover.schema.kubernetes.constraint.VolumeFields;
import dev.failover.schema.kubernetes.constraint.pod.ContainerFields;
import dev.failover.schema.kubernetes.constraint.pod.ContainerNames;
import dev.failover.schema.kubernetes.constraint.pod.EnvironmentVariable;
import dev.failover.schema.kubernetes.constraint.pod.PodNetwork;
import dev.failover.schema.kubernetes.constraint.pod.Privilege;
import dev.failover.schema.kubernetes.constraint.pod.ResourceAmounts;
import dev.failover.schema.kubernetes.constraint.pod.RestartPolicy;
import dev.failover.schema.kubernetes.constraint.pod.Toleration;
import dev.failover.schema.kubernetes.constraint.pod.VolumeMounts;
import dev.failover.schema.model.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which constraints an object has, by the catalogue's name of its definition. */
final class Constraints {
    private static final Set<String> ALWAYS = Set.of("Always");
    private static final Set<String> ONCE = Set.of("OnFailure", "Never");

    /** Source: ValidateDeploymentStrategy, ValidateStatefulSetSpec. */
    private static final Constraint ROLLING =
            new DependentField("rollingUpdate", "type", "RollingUpdate", Set.of("RollingUpdate"));

    private static final Map<String, List<Constraint>> ALL = Map.ofEntries(
            Map.entry("V1Pod", List.of(new VolumeMounts("spec"))),
            Map.entry("V1PodTemplate", List.of(new VolumeMounts("template", "spec"))),
            Map.entry("V1DeploymentSpec", workload("deployment", new DeploymentDeadline())),
            Map.entry("V1ReplicaSetSpec", workload("replica set")),
            Map.entry("V1DaemonSetSpec", workload("daemon set")),
            Map.entry("V1StatefulSetSpec", workload("stateful set")),
            Map.entry(
                    "V1ReplicationControllerSpec",
                    List.of(new VolumeMounts("template", "spec"), new RestartPolicy(ALWAYS, false))),
            Map.entry("V1JobSpec", List.of(new VolumeMounts("template", "spec"), new RestartPolicy(ONCE, true))),
            Map.entry("V1DeploymentStrategy", List.of(ROLLING)),
            Map.entry("V1StatefulSetUpdateStrategy", List.of(ROLLING)),
            Map.entry("V1RollingUpdateDeployment", List.of(new RollingUpdate())),
            Map.entry("V1CronJob", List.of(new CronJobName())),
            Map.entry("V1PodSpec", List.of(new ContainerNames(), new PodNetwork())),
            Map.entry("V1SecurityContext", List.of(new Privilege())),
            Map.entry("V1Container", List.of(new ContainerFields())),
            Map.entry("V1EnvVar", List.of(new EnvironmentVariable())),
            Map.entry("V1ResourceRequirements", List.of(new ResourceAmounts())),
            Map.entry("V1Toleration", List.of(new Toleration())),
            Map.entry("V1LabelSelectorRequirement", List.of(new SelectorRequirement())),
            Map.entry("V1NodeSelectorRequirement", List.of(new SelectorRequirement())),
            Map.entry(
                    "V1ServiceSpec",
                    List.of(
                            new ServicePorts(),
                            new ServiceAddress(),
                            ofLoadBalancer("loadBalancerClass"),
                            ofLoadBalancer("loadBalancerSourceRanges"))),
            Map.entry("V1NetworkPolicyPeer", List.of(new NetworkPolicyPeer())),
            Map.entry("V1NetworkPolicyPort", List.of(new PortRange())),
            Map.entry("V1ResourceQuotaSpec", List.of(new QuotaAmounts())),
            Map.entry("V1LimitRangeItem", List.of(new LimitBounds())),
            Map.entry("V1PriorityClass", List.of(new PriorityClassBounds())),
            Map.entry("V1IngressSpec", List.of(new IngressRules())),
            Map.entry("V1IngressRule", List.of(new IngressHost())),
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

    private static List<Constraint> workload(String kind, Constraint... more) {
        List<Constraint> all = new ArrayList<>(List.of(
                new SelectorMatchesTemplate(kind),
                new VolumeMounts("template", "spec"),
                new RestartPolicy(ALWAYS, false)));
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    /** Source: ValidateService. */
    private static Constraint ofLoadBalancer(String field) {
        return new DependentField(field, "type", "ClusterIP", Set.of("LoadBalancer"));
    }
}
