package dev.failover.schema.kubernetes;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/**
 * What types alone don't say of Kubernetes' kinds, from {@code facts.yaml}: a layer over the catalogue, in the words of
 * JSON Schema and a few of its own, which that file explains.
 */
final class Facts {
    private static final String FILE = "facts.yaml";
    private static final String OPTIONAL = "x-failover-optional";

    private final YamlMapping definitions;
    private final YamlMapping names;

    Facts() {
        YamlMapping root = Resources.mapping(FILE, Resources.bytes(FILE));
        definitions = root.mapping("definitions").orElseThrow();
        names = root.mapping("names").orElseThrow();
    }

    /** The format of the names of objects of a kind. */
    String nameFormat(String kind) {
        return names.text(kind).orElse("dns-subdomain");
    }

    /** The catalogue's definition, and what is known besides. */
    YamlMapping applied(String definition, YamlMapping catalogue) {
        YamlMapping named =
                catalogue.with("x-failover-definition", YamlScalar.string(definition, catalogue.provenance()));
        return definitions
                .mapping(definition)
                .map(facts -> withoutOptional(merged(named, facts)))
                .orElse(named);
    }

    private static YamlMapping merged(YamlMapping base, YamlMapping layer) {
        YamlMapping result = base;
        for (YamlMapping.Entry entry : layer.entries()) {
            Optional<YamlMapping> below = result.mapping(entry.keyText());
            YamlNode value = below.isPresent() && entry.value() instanceof YamlMapping above
                    ? merged(below.get(), above)
                    : entry.value();
            result = result.with(entry.keyText(), value);
        }
        return result;
    }

    private static YamlMapping withoutOptional(YamlMapping schema) {
        List<String> optional = texts(schema, OPTIONAL);
        return schema.sequence("required")
                .map(required -> schema.with(
                        "required",
                        required.withItems(required.items().stream()
                                .filter(item -> !(item instanceof YamlScalar s && optional.contains(s.text())))
                                .toList())))
                .orElse(schema);
    }

    private static List<String> texts(YamlMapping schema, String word) {
        return schema.sequence(word).map(YamlSequence::items).orElse(List.of()).stream()
                .filter(YamlScalar.class::isInstance)
                .map(item -> ((YamlScalar) item).text())
                .toList();
    }
}
