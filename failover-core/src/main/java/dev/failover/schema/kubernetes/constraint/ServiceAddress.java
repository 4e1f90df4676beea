package dev.failover.schema.kubernetes.constraint;

import com.google.re2j.Pattern;
import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Format;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.Set;

/** How a service is reached, from where. Source: ValidateService, validateServiceExternalTrafficPolicy. */
public final class ServiceAddress implements Constraint {
    private static final Set<String> ON_NODES = Set.of("LoadBalancer", "NodePort");
    private static final String HEADLESS = "None";
    /** The last dot of a full name is taken. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?\\.?");

    @Override
    public void check(YamlMapping service, FieldPath path, Violations out) {
        String type = service.text("type").filter(t -> !t.isEmpty()).orElse("ClusterIP");
        if (!Nodes.isKnown(type)) {
            return;
        }
        service.scalar("clusterIP")
                .filter(ip -> !ip.isNull() && !ip.text().isEmpty() && Nodes.isKnown(ip.text()))
                .ifPresent(ip -> clusterIp(ip, type, path.field("clusterIP"), out));
        boolean external =
                ON_NODES.contains(type) || !Nodes.values(service, "externalIPs").isEmpty();
        service.scalar("externalTrafficPolicy")
                .filter(policy ->
                        !external && !policy.isNull() && !policy.text().isEmpty())
                .ifPresent(policy -> out.invalid(
                        path.field("externalTrafficPolicy"),
                        policy,
                        "may only be given when 'type' is 'LoadBalancer' or 'NodePort'",
                        "Remove it, or set the service's type."));
        service.scalar("externalName")
                .filter(name -> type.equals("ExternalName") && !name.text().isEmpty())
                .filter(name -> Nodes.isKnown(name.text()) && !NAME.matches(name.text()))
                .ifPresent(name -> out.invalid(
                        path.field("externalName"), name, "must be a DNS name such as nas.example.org, not a URL"));
    }

    private static void clusterIp(YamlScalar ip, String type, FieldPath path, Violations out) {
        if (!ip.text().equals(HEADLESS)) {
            Format.named("ip")
                    .flatMap(format -> format.refusal(ip.text()))
                    .ifPresent(reason -> out.invalid(path, ip, reason + ", or 'None'"));
        } else if (ON_NODES.contains(type)) {
            out.invalid(path, ip, "may not be 'None' when 'type' is '" + type + "'");
        }
    }
}
