package dev.failover.kustomize.operator;

import dev.failover.kustomize.model.FieldSpecReader;
import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.Shape;
import dev.failover.kustomize.model.Shapes;
import dev.failover.kustomize.model.StructDecoder;
import dev.failover.kustomize.model.operand.Ids;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.resource.NearestName;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The decoded configuration of a built-in operator. A field that isn't there reads as an empty one. */
record PluginConfig(YamlMapping root) {

    /** @throws RefusedException when a field is unknown or of another shape */
    static PluginConfig decode(Operand config, Map<String, Shape> fields) {
        String kind = config.gvk().kind();
        boolean affix = kind.startsWith("Prefix") || kind.startsWith("Suffix");
        StructDecoder decoder = affix ? StructDecoder.ofYamlPlugin(kind) : StructDecoder.ofPlugin(kind);
        return new PluginConfig(decoder.decode(config.root(), Shapes.plugin(kind, fields)));
    }

    /**
     * The built-in operator of the configuration's kind.
     *
     * @param role what such an operator is called
     * @throws RefusedException when it isn't built in
     */
    static <T> T builtin(Operand config, String role, Map<String, T> kinds) {
        if (!config.gvk().apiVersion().equals("builtin")) {
            throw external(config);
        }
        return Optional.ofNullable(kinds.get(config.gvk().kind()))
                .orElseThrow(() -> unknown(config, role, kinds.keySet()));
    }

    private static RefusedException external(Operand config) {
        return new RefusedException(
                "kustomize-external-plugin",
                "external plugins disabled; unable to load external plugin '"
                        + config.gvk().kind() + "'",
                config.origin().written(),
                "Only 'apiVersion: builtin' works; exec and container functions are not run.");
    }

    private static RefusedException unknown(Operand config, String role, Set<String> known) {
        String kind = config.gvk().kind();
        if (kind.equals("HelmChartInflationGenerator")) {
            return new RefusedException(
                    "kustomize-helm",
                    "'" + kind + "': Helm charts are not rendered",
                    config.origin().written(),
                    "Commit the output of 'helm template' and name it under 'resources:'.");
        }
        Set<String> sorted = new TreeSet<>(known);
        return new RefusedException(
                "kustomize-unknown-plugin",
                "plugin " + Ids.print(config.id()) + " is not a built-in " + role,
                config.origin().written(),
                NearestName.question(kind, sorted).orElse("Available: " + String.join(", ", sorted) + "."));
    }

    FieldSpecs fieldSpecs() {
        return root.sequence("fieldSpecs").map(FieldSpecReader::read).orElse(FieldSpecs.NONE);
    }

    /** @throws RefusedException when there are none */
    FieldSpecs requiredFieldSpecs() {
        if (root.sequence("fieldSpecs").isEmpty()) {
            throw new RefusedException(
                    "kustomize-bad-plugin",
                    "fieldSpecs is not expected to be nil",
                    root.location(),
                    "Add 'fieldSpecs:' with '- path: metadata/name'.");
        }
        return fieldSpecs();
    }

    YamlMapping mapping(String field) {
        return root.mapping(field).orElseGet(() -> YamlMapping.of(List.of(), root.provenance()));
    }

    YamlSequence sequence(String field) {
        return root.sequence(field).orElseGet(() -> YamlSequence.of(List.of(), root.provenance()));
    }

    YamlScalar scalar(String field) {
        return root.scalar(field).orElseGet(() -> YamlScalar.string("", root.provenance()));
    }

    /** With the name and namespace of {@code metadata} as its own, where it has none. */
    YamlMapping named() {
        YamlMapping named = root;
        for (String field : List.of("name", "namespace")) {
            YamlMapping args = named;
            if (args.text(field).filter(t -> !t.isEmpty()).isEmpty()) {
                named = args.mapping("metadata")
                        .flatMap(m -> m.scalar(field))
                        .map(value -> args.with(field, value))
                        .orElse(args);
            }
        }
        return named;
    }
}
