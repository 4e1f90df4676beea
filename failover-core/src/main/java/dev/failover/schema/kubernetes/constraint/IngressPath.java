package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.util.List;

/** Source: validateHTTPIngressPath. */
public final class IngressPath implements Constraint {
    private static final List<String> FORBIDDEN = List.of("//", "/./", "/../", "%2f", "%2F");
    private static final List<String> FORBIDDEN_ENDS = List.of("/..", "/.");

    @Override
    public void check(YamlMapping ingressPath, FieldPath path, Violations out) {
        boolean free = ingressPath
                .text("pathType")
                .filter("ImplementationSpecific"::equals)
                .isPresent();
        ingressPath.scalar("path").filter(p -> !p.isNull()).ifPresent(p -> {
            boolean absolute = p.text().startsWith("/");
            if (!absolute && (!free || !p.text().isEmpty())) {
                out.invalid(path.field("path"), p, "must be an absolute path");
            } else if (!free
                    && (FORBIDDEN.stream().anyMatch(p.text()::contains)
                            || FORBIDDEN_ENDS.stream().anyMatch(p.text()::endsWith))) {
                out.invalid(path.field("path"), p, "must not contain '//', '/./', '/../' or '%2F'");
            }
        });
        if (!free && !Nodes.has(ingressPath, "path")) {
            out.missing(path.field("path"), ingressPath, "Add 'path', such as \"/\".");
        }
    }
}
