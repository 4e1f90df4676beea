package dev.failover.kustomize.load;

import dev.failover.kustomize.model.FieldKind;
import dev.failover.kustomize.model.FieldSpec;
import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.NameReference;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.Roots;
import dev.failover.kustomize.model.TransformerConfig;
import dev.failover.resource.Gvk;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the files of {@code crds}: OpenAPI definitions whose {@code x-kubernetes-…} extensions say which fields hold
 * annotations, label selectors, names, and names of other objects.
 */
public final class CrdReader {
    private static final int MAX_DEPTH = 100;

    private final OperatorContext context;

    public CrdReader(OperatorContext context) {
        this.context = context;
    }

    public TransformerConfig read(YamlScalar entry) {
        SourceFile file = context.load(entry.text(), entry.location());
        Optional<YamlNode> root = Roots.first(YamlParser.parseFirst(file));
        if (Roots.isNothing(root) && file.size() > 0) {
            return TransformerConfig.EMPTY;
        }
        if (!(root.orElse(null) instanceof YamlMapping definitions)) {
            throw notDefinitions(Location.start(file));
        }
        TransformerConfig config = TransformerConfig.EMPTY;
        for (Entry definition : definitions.entries()) {
            if (!(definition.value() instanceof YamlMapping api)) {
                throw notDefinitions(definition.value().location());
            }
            if (looksLikeObject(api)) {
                config = config.plus(new Definition(definitions, definition).config(), entry.location());
            }
        }
        return config;
    }

    private static boolean looksLikeObject(YamlMapping api) {
        YamlMapping properties = properties(api).orElse(null);
        return properties != null
                && properties.get("kind").isPresent()
                && properties.get("apiVersion").isPresent()
                && properties.get("metadata").isPresent();
    }

    private static Optional<YamlMapping> properties(YamlMapping api) {
        return api.entries().stream()
                .filter(e -> e.keyText().toLowerCase(Locale.ROOT).equals("schema"))
                .reduce((first, last) -> last)
                .filter(e -> e.value() instanceof YamlMapping)
                .flatMap(e -> ((YamlMapping) e.value()).mapping("properties"));
    }

    private static RefusedException notDefinitions(Location where) {
        return new RefusedException(
                "kustomize-bad-crd",
                "unable to parse open API definition: it must be a mapping of type names to their schemas",
                where,
                "A CustomResourceDefinition itself belongs under 'resources:'.");
    }

    /** The fields of one kind of object, also those of the types that it refers to. */
    private static final class Definition {
        private final YamlMapping definitions;
        private final Gvk kind;
        private final String name;
        private final Map<FieldKind, List<FieldSpec>> fields = new HashMap<>();
        private final List<NameReference> references = new ArrayList<>();

        Definition(YamlMapping definitions, Entry definition) {
            this.definitions = definitions;
            this.name = definition.keyText();
            this.kind = new Gvk("", "", name.substring(name.lastIndexOf('.') + 1));
        }

        TransformerConfig config() {
            collect(name, "", 0);
            Map<FieldKind, FieldSpecs> specs = new HashMap<>();
            fields.forEach((field, list) -> specs.put(field, new FieldSpecs(list)));
            return TransformerConfig.of(specs, references);
        }

        private void collect(String type, String path, int depth) {
            Optional<YamlMapping> properties = definitions.mapping(type).flatMap(CrdReader::properties);
            if (properties.isEmpty()) {
                return;
            }
            if (depth > MAX_DEPTH) {
                throw new RefusedException(
                        "kustomize-bad-crd",
                        "the types of '" + name + "' refer to each other without end",
                        properties.get().location(),
                        "");
            }
            for (Entry property : properties.get().entries()) {
                if (property.value() instanceof YamlMapping schema) {
                    String at = path.isEmpty() ? property.keyText() : path + "/" + property.keyText();
                    collectProperty(schema, at);
                    schema.text("$ref").filter(r -> !r.isEmpty()).ifPresent(r -> collect(r, at, depth + 1));
                }
            }
        }

        private void collectProperty(YamlMapping schema, String path) {
            addIf(schema, "x-kubernetes-annotation", FieldKind.COMMON_ANNOTATIONS, path);
            addIf(schema, "x-kubernetes-label-selector", FieldKind.COMMON_LABELS, path);
            addIf(schema, "x-kubernetes-identity", FieldKind.NAME_PREFIX, path);
            Optional<String> version = extension(schema, "x-kubernetes-object-ref-api-version");
            Optional<String> referent = extension(schema, "x-kubernetes-object-ref-kind");
            if (version.isPresent() && referent.isPresent()) {
                String key =
                        extension(schema, "x-kubernetes-object-ref-name-key").orElse("name");
                references.add(new NameReference(
                        new Gvk("", version.get(), referent.get()),
                        FieldSpecs.of(new FieldSpec(kind, path + "/" + key, false))));
            }
        }

        private void addIf(YamlMapping schema, String extension, FieldKind field, String path) {
            if (extension(schema, extension).isPresent()) {
                fields.computeIfAbsent(field, f -> new ArrayList<>()).add(new FieldSpec(kind, path, false));
            }
        }

        private static Optional<String> extension(YamlMapping schema, String name) {
            return schema.entries().stream()
                    .filter(e -> e.keyText().toLowerCase(Locale.ROOT).equals(name))
                    .filter(e -> e.value() instanceof YamlScalar s && !s.isNull())
                    .map(e -> ((YamlScalar) e.value()).text())
                    .findFirst();
        }
    }
}
