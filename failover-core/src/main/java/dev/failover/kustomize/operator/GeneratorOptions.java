package dev.failover.kustomize.operator;

import dev.failover.kustomize.model.Booleans;
import dev.failover.kustomize.model.Kustomization;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The {@code generatorOptions}, merged into the options of each generator as kustomize does. */
final class GeneratorOptions {
    private GeneratorOptions() {}

    /** The arguments with their {@code options} completed: a local label wins, a global {@code true} wins. */
    static YamlMapping merge(YamlMapping args, Kustomization kustomization) {
        Optional<YamlMapping> global = kustomization.root().mapping("generatorOptions");
        if (global.isEmpty()) {
            return args;
        }
        YamlMapping options = args.mapping("options")
                .orElseGet(() -> YamlMapping.of(List.of(), global.get().provenance()));
        for (String map : List.of("labels", "annotations")) {
            options = complete(options, map, global.get());
        }
        for (String flag : List.of("disableNameSuffixHash", "immutable")) {
            YamlMapping present = options;
            options = global.get()
                    .scalar(flag)
                    .filter(Booleans::isTrue)
                    .map(f -> present.with(flag, f))
                    .orElse(present);
        }
        return args.with("options", options);
    }

    private static YamlMapping complete(YamlMapping options, String map, YamlMapping global) {
        Optional<YamlMapping> more = global.mapping(map);
        if (more.isEmpty()) {
            return options;
        }
        Optional<YamlMapping> local = options.mapping(map);
        if (local.isEmpty()) {
            return options.with(map, more.get());
        }
        YamlMapping merged = local.get();
        for (Entry entry : more.get().entries()) {
            if (merged.get(entry.keyText()).isEmpty()) {
                YamlNode value = entry.value();
                merged = merged.with(entry.keyText(), value);
            }
        }
        return options.with(map, merged);
    }
}
