package dev.failover.schema.kubernetes;

import dev.failover.yaml.YamlMapping;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of the catalogue that the build makes. It has one kind or definition a line, so that no more is parsed than
 * what is asked for.
 */
final class Catalogue {
    private static final String FILE = "catalogue.json";

    private final Map<String, String> lines = new HashMap<>();
    private final String kubernetesVersion;

    Catalogue() {
        String text = new String(Resources.bytes(FILE), StandardCharsets.UTF_8);
        text.lines().filter(line -> line.indexOf('{') > 1).forEach(line -> {
            int end = line.indexOf('"', 1);
            lines.put(line.substring(1, end), line.substring(end + 2, line.length() - (line.endsWith(",") ? 1 : 0)));
        });
        String head = text.lines().findFirst().orElse("");
        String version = head.substring(head.indexOf("kubernetesVersion\":\"") + "kubernetesVersion\":\"".length());
        kubernetesVersion = version.substring(0, version.indexOf('"'));
    }

    /** The version that the models are of, such as {@code 1.36}. */
    String kubernetesVersion() {
        return kubernetesVersion;
    }

    /** The name of the definition of a kind, by apiVersion, a slash, and kind. */
    Optional<String> definitionOf(String kind) {
        return parsed(kind).flatMap(m -> m.text("$ref"));
    }

    /** Whether objects of a kind, named like that, live in namespaces. */
    boolean isNamespaced(String kind) {
        return parsed(kind)
                .flatMap(m -> m.text("namespaced"))
                .filter("true"::equals)
                .isPresent();
    }

    Optional<YamlMapping> definition(String name) {
        return parsed(name);
    }

    /** Every kind, by apiVersion, a slash, and kind. */
    Set<String> kinds() {
        return lines.keySet().stream().filter(name -> name.indexOf('/') >= 0).collect(Collectors.toSet());
    }

    private Optional<YamlMapping> parsed(String name) {
        return Optional.ofNullable(lines.get(name))
                .map(line -> Resources.mapping(FILE, line.getBytes(StandardCharsets.UTF_8)));
    }
}
