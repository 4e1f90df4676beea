package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.util.List;
import java.util.Map;

/** A Secret of a type of Kubernetes' own has that type's keys. Source: ValidateSecret. */
public final class SecretKeys implements Constraint {
    private static final Map<String, List<String>> ALL_OF = Map.of(
            "kubernetes.io/tls", List.of("tls.crt", "tls.key"),
            "kubernetes.io/dockerconfigjson", List.of(".dockerconfigjson"),
            "kubernetes.io/dockercfg", List.of(".dockercfg"),
            "kubernetes.io/ssh-auth", List.of("ssh-privatekey"));

    @Override
    public void check(YamlMapping secret, FieldPath path, Violations out) {
        String type = secret.text("type").orElse("Opaque");
        for (String key : ALL_OF.getOrDefault(type, List.of())) {
            if (!has(secret, key)) {
                out.missing(
                        path.field("data").key(key),
                        secret,
                        "A Secret of type " + type + " has the key '" + key + "'.");
            }
        }
        if (type.equals("kubernetes.io/basic-auth") && !has(secret, "username") && !has(secret, "password")) {
            out.missing(path.field("data").key("username"), secret, "Add 'username', 'password' or both.");
        }
    }

    private static boolean has(YamlMapping secret, String key) {
        return secret.mapping("data").flatMap(d -> d.get(key)).isPresent()
                || secret.mapping("stringData").flatMap(d -> d.get(key)).isPresent();
    }
}
