package dev.failover.topology;

import dev.failover.flux.EntryPoint;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An object with a pod template (or a pod); or one of a kind that Kubernetes doesn't define, whose configuration says
 * where the values are that a pod template would have.
 *
 * @param entryPoint which applies it
 * @param podSpecPath to the pod's spec from the object's root; of an object without pod template, the root itself
 */
public record Workload(Resource resource, EntryPoint entryPoint, YamlPath podSpecPath, YamlMapping podSpec) {

    /** Empty for an object that has no pod template, or an unreadable one. */
    static Optional<Workload> of(Resource resource, EntryPoint entryPoint) {
        return PodTemplates.podSpecPath(resource.gvk())
                .flatMap(path -> path.in(resource.root())
                        .filter(YamlMapping.class::isInstance)
                        .map(spec -> new Workload(resource, entryPoint, path, (YamlMapping) spec)));
    }

    static Workload withoutPodTemplate(Resource resource, EntryPoint entryPoint) {
        return new Workload(resource, entryPoint, YamlPath.ROOT, resource.root());
    }

    public String kind() {
        return resource.gvk().kind();
    }

    public NamespacedName name() {
        return NamespacedName.of(resource);
    }

    /** Where its pods and claims are: a HelmRelease puts them into its {@code targetNamespace}. */
    public String podNamespace() {
        return resource.root()
                .mapping("spec")
                .filter(spec -> kind().equals("HelmRelease"))
                .flatMap(spec -> spec.text("targetNamespace"))
                .filter(namespace -> !namespace.isEmpty())
                .orElse(name().namespace());
    }

    public Location location() {
        return resource.location();
    }

    /** Whether it runs on and on, and can so be failed over: a Deployment or a StatefulSet. */
    public boolean isService() {
        return kind().equals("Deployment") || kind().equals("StatefulSet");
    }

    /** The volumes that mount a claim, in their order. */
    public List<ClaimMount> claimMounts() {
        List<ClaimMount> mounts = new ArrayList<>();
        List<YamlNode> volumes = podSpec.sequence("volumes").map(s -> s.items()).orElse(List.of());
        for (int i = 0; i < volumes.size(); i++) {
            if (volumes.get(i) instanceof YamlMapping volume) {
                YamlPath path = podSpecPath
                        .key("volumes")
                        .index(i)
                        .key("persistentVolumeClaim")
                        .key("claimName");
                volume.mapping("persistentVolumeClaim")
                        .flatMap(source -> source.scalar("claimName"))
                        .ifPresent(claim ->
                                mounts.add(new ClaimMount(volume.text("name").orElse(""), claim, path)));
            }
        }
        return List.copyOf(mounts);
    }

    public Optional<ClaimMount> claimMount(String volume) {
        return claimMounts().stream().filter(m -> m.volume().equals(volume)).findFirst();
    }

    public Optional<YamlMapping> nodeSelector() {
        return podSpec.mapping("nodeSelector");
    }

    public YamlPath nodeSelectorPath() {
        return podSpecPath.key("nodeSelector");
    }

    /** Every place that asks for one value of a node label: the node selector, and the required node affinity. */
    public List<NodeChoice> nodeChoices(String key) {
        List<NodeChoice> choices = new ArrayList<>();
        nodeSelector()
                .flatMap(selector -> selector.scalar(key))
                .map(value -> NodeChoice.of(value, nodeSelectorPath().key(key)))
                .ifPresent(choices::add);
        choices.addAll(new NodeAffinity(this).choices(key));
        return List.copyOf(choices);
    }

    /** Whether the required node affinity is about this label in a way that is no choice of one value. */
    public boolean limitsNodesOtherwise(String key) {
        NodeAffinity affinity = new NodeAffinity(this);
        return affinity.mentions(key) && affinity.choices(key).isEmpty();
    }

    /** By what the required node affinity keeps it from every node with this label, whatever its node selector says. */
    public Optional<NodeRequirement> excludes(NodeLabel label) {
        return new NodeAffinity(this).excluding(label);
    }

    /** The terms of the required node affinity, without what chooses one value of a label: that changes with the side. */
    public List<NodeTerm> nodeTerms(Set<String> chosenBy) {
        return new NodeAffinity(this).terms(chosenBy);
    }

    /** What binds it to nodes by their names: {@code nodeName}, or the values that a required node affinity names. */
    public List<YamlScalar> nodeNames() {
        Optional<YamlScalar> name = podSpec.scalar("nodeName").filter(n -> !n.isNull());
        return name.map(List::of)
                .or(() -> new NodeAffinity(this).byField().map(NodeRequirement::values))
                .orElse(List.of());
    }

    /** The value of a node label that is asked for, first of all by the node selector. */
    public Optional<YamlScalar> selectedNode(String key) {
        return nodeChoices(key).stream().map(NodeChoice::value).findFirst();
    }
}
