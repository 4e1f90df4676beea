package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Source: ValidateService of Kubernetes' core validation. */
public final class ServicePorts implements Constraint {
    @Override
    public void check(YamlMapping service, FieldPath path, Violations out) {
        String type = service.text("type").orElse("ClusterIP");
        List<Nodes.Item> ports = Nodes.items(service, "ports", path);
        boolean headless = service.text("clusterIP").filter("None"::equals).isPresent();
        if (type.equals("ExternalName")) {
            if (!Nodes.hasText(service, "externalName")) {
                out.missing(path.field("externalName"), service, "Add 'externalName'.");
            }
        } else if (ports.isEmpty() && !headless) {
            out.missing(path.field("ports"), service, "Add 'ports'; only a headless service may omit them.");
        }
        Map<String, YamlNode> names = new HashMap<>();
        ports.forEach(port -> name(port, ports.size() > 1, names, out));
        if (type.equals("ClusterIP") || type.isEmpty()) {
            ports.forEach(port -> nodePort(port, out));
        }
    }

    private static void name(Nodes.Item port, boolean required, Map<String, YamlNode> names, Violations out) {
        Optional<YamlScalar> name =
                port.node().scalar("name").filter(n -> !n.isNull() && !n.text().isEmpty());
        if (name.isEmpty() && required) {
            out.missing(port.path().field("name"), port.node(), "Add 'name': a service with several ports names each.");
        }
        name.ifPresent(n -> {
            YamlNode first = names.putIfAbsent(n.text(), n);
            if (first != null) {
                out.duplicate(port.path().field("name"), n, out.shown(n), first);
            }
        });
    }

    private static void nodePort(Nodes.Item port, Violations out) {
        port.node()
                .scalar("nodePort")
                .filter(n -> !n.isNull() && !n.text().equals("0"))
                .ifPresent(n -> out.invalid(
                        port.path().field("nodePort"),
                        n,
                        "may not be used when 'type' is 'ClusterIP'",
                        "Remove it, or set the service's type to NodePort."));
    }
}
