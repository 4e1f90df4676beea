package dev.failover.kustomize.transform.merge;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The merge keys of an OpenAPI (Swagger 2) document, such as the one that the {@code openapi} field names. */
final class OpenApiDocument implements MergeSchemas {
    private static final String REFERENCE = "#/definitions/";
    private static final int MAX_REFERENCES = 100;

    private final YamlMapping definitions;
    private final boolean builtin;
    private final Map<String, YamlMapping> byKind = new HashMap<>();

    /** @param builtin whether Kubernetes' own definitions take precedence over those of the document */
    OpenApiDocument(YamlMapping document, boolean builtin) {
        this.builtin = builtin;
        definitions = document.mapping("definitions").orElseGet(() -> YamlMapping.of(List.of(), document.provenance()));
        definitions.entries().forEach(entry -> index(entry.value()));
    }

    @Override
    public Optional<ValueSchema> of(String apiVersion, String kind) {
        Optional<ValueSchema> own = builtin ? BuiltinSchemas.INSTANCE.of(apiVersion, kind) : Optional.empty();
        return own.or(
                () -> Optional.ofNullable(byKind.get(apiVersion + " " + kind)).map(Node::new));
    }

    private void index(YamlNode definition) {
        if (!(definition instanceof YamlMapping mapping)) {
            return;
        }
        mapping.sequence("x-kubernetes-group-version-kind").stream()
                .flatMap(list -> list.items().stream())
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .forEach(gvk ->
                        byKind.put(apiVersion(gvk) + " " + gvk.text("kind").orElse(""), mapping));
    }

    private static String apiVersion(YamlMapping gvk) {
        String group = gvk.text("group").orElse("");
        return (group.isEmpty() ? "" : group + "/") + gvk.text("version").orElse("");
    }

    /** Follows references; empty when one leads nowhere, or in a circle. */
    private Optional<ValueSchema> resolve(YamlMapping schema) {
        YamlMapping node = schema;
        for (int i = 0; i < MAX_REFERENCES; i++) {
            String reference = node.text("$ref").orElse("");
            if (reference.isEmpty()) {
                return Optional.of(new Node(node));
            }
            if (!reference.startsWith(REFERENCE)) {
                return Optional.empty();
            }
            String name = unescape(reference.substring(REFERENCE.length()));
            Optional<ValueSchema> own = builtin ? BuiltinSchemas.INSTANCE.definition(name) : Optional.empty();
            if (own.isPresent()) {
                return own;
            }
            Optional<YamlMapping> next = definitions.mapping(name);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            node = next.get();
        }
        return Optional.empty();
    }

    private static String unescape(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }

    private final class Node implements ValueSchema {
        private final YamlMapping schema;

        private Node(YamlMapping schema) {
            this.schema = schema;
        }

        @Override
        public Optional<ValueSchema> field(String name) {
            return schema.mapping("properties")
                    .flatMap(p -> p.mapping(name))
                    .or(() -> schema.mapping("additionalProperties"))
                    .flatMap(OpenApiDocument.this::resolve);
        }

        @Override
        public Optional<ValueSchema> items() {
            return schema.text("type").filter("array"::equals).isPresent()
                    ? schema.mapping("items").flatMap(OpenApiDocument.this::resolve)
                    : Optional.empty();
        }

        @Override
        public Optional<List<String>> mergeKeys() {
            boolean merged = schema.text("x-kubernetes-patch-strategy").stream()
                    .flatMap(s -> Arrays.stream(s.split(",")))
                    .anyMatch("merge"::equals);
            if (!merged) {
                return Optional.empty();
            }
            return Optional.of(schema.sequence("x-kubernetes-list-map-keys")
                    .map(OpenApiDocument::texts)
                    .orElseGet(() ->
                            schema.text("x-kubernetes-patch-merge-key").stream().toList()));
        }
    }

    private static List<String> texts(YamlSequence list) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlScalar scalar) {
                texts.add(scalar.text());
            }
        }
        return texts;
    }
}
