package dev.failover.schema.custom;

import dev.failover.resource.Gvk;
import dev.failover.schema.model.KindSchema;
import dev.failover.schema.model.LazySchema;
import dev.failover.schema.model.SchemaReader;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CustomResourceDefinition, of {@code v1} or of the older {@code v1beta1}. */
record Definition(YamlMapping root) {
    private static final String GROUP = "apiextensions.k8s.io";
    private static final SchemaReader.References NONE = reference -> Optional.empty();
    private static final SchemaReader STRUCTURAL = new SchemaReader(NONE, true);
    private static final SchemaReader OPEN = new SchemaReader(NONE, false);

    static boolean isOne(YamlMapping root) {
        return root.text("kind").filter("CustomResourceDefinition"::equals).isPresent()
                && root.text("apiVersion")
                        .filter(v -> v.startsWith(GROUP + "/"))
                        .isPresent();
    }

    /** The schema of each version that is served. */
    Map<Gvk, KindSchema> kinds() {
        Map<Gvk, KindSchema> kinds = new LinkedHashMap<>();
        YamlMapping spec = root.mapping("spec").orElseGet(() -> YamlMapping.of(List.of(), root.provenance()));
        Optional<String> group = spec.text("group");
        Optional<String> kind = spec.mapping("names").flatMap(n -> n.text("kind"));
        boolean namespaced = spec.text("scope").filter("Namespaced"::equals).isPresent();
        if (group.isPresent() && kind.isPresent()) {
            for (YamlMapping version : versions(spec)) {
                version.text("name")
                        .filter(name -> isServed(version))
                        .ifPresent(name -> kinds.put(
                                new Gvk(group.get(), name, kind.get()),
                                new KindSchema(schema(spec, version), true, namespaced)));
            }
        }
        return kinds;
    }

    private static List<YamlMapping> versions(YamlMapping spec) {
        List<YamlMapping> versions = new ArrayList<>();
        spec.sequence("versions").map(YamlSequence::items).orElse(List.of()).forEach(item -> {
            if (item instanceof YamlMapping version) {
                versions.add(version);
            }
        });
        if (versions.isEmpty()) {
            spec.text("version")
                    .ifPresent(name -> versions.add(YamlMapping.of(List.of(), spec.provenance())
                            .with("name", YamlScalar.string(name, spec.provenance()))));
        }
        return versions;
    }

    private static boolean isServed(YamlMapping version) {
        return version.text("served").filter("false"::equals).isEmpty();
    }

    /** The older version can have one schema for all versions; without any schema, any object will do. */
    private LazySchema schema(YamlMapping spec, YamlMapping version) {
        Optional<YamlMapping> schema = version.mapping("schema")
                .or(() -> spec.mapping("validation"))
                .flatMap(s -> s.mapping("openAPIV3Schema"));
        boolean prunes = !preservesUnknownFields(spec) && schema.isPresent();
        return new LazySchema(
                schema.orElseGet(() -> YamlMapping.of(List.of(), root.provenance())), prunes ? STRUCTURAL : OPEN);
    }

    /** In the older version that was the default. */
    private boolean preservesUnknownFields(YamlMapping spec) {
        boolean older =
                root.text("apiVersion").filter((GROUP + "/v1beta1")::equals).isPresent();
        return spec.text("preserveUnknownFields").map("true"::equals).orElse(older);
    }
}
