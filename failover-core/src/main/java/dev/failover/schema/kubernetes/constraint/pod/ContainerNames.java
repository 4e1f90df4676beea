package dev.failover.schema.kubernetes.constraint.pod;

import dev.failover.schema.kubernetes.constraint.Nodes;
import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All containers of a pod, those for its start too, have names of their own; so do the ports of each container. */
public final class ContainerNames implements Constraint {
    static final List<String> LISTS = List.of("initContainers", "containers", "ephemeralContainers");

    @Override
    public void check(YamlMapping pod, FieldPath path, Violations out) {
        Map<String, YamlNode> containers = new HashMap<>();
        for (String list : LISTS) {
            for (Nodes.Item container : Nodes.items(pod, list, path)) {
                unique(container, containers, out);
                Map<String, YamlNode> ports = new HashMap<>();
                Nodes.items(container.node(), "ports", container.path()).forEach(port -> unique(port, ports, out));
            }
        }
    }

    private static void unique(Nodes.Item item, Map<String, YamlNode> seen, Violations out) {
        item.node().scalar("name").filter(name -> !name.isNull()).ifPresent(name -> {
            YamlNode first = seen.putIfAbsent(name.text(), name);
            if (first != null) {
                out.duplicate(item.path().field("name"), name, out.shown(name), first);
            }
        });
    }
}
