package dev.failover.flux;

import dev.failover.kustomize.Kustomizer;
import dev.failover.source.Provenance;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * The kustomization that Flux makes up for a path that has none: every {@code .yaml} and {@code .yml} file below it, and
 * every directory below it that has a kustomization of its own, into which it doesn't look (github.com/fluxcd/pkg/kustomize).
 */
final class GeneratedKustomization {
    private final SourceTree tree;
    private final Kustomizer kustomizer;
    private final List<String> resources = new ArrayList<>();

    private GeneratedKustomization(SourceTree tree, Kustomizer kustomizer) {
        this.tree = tree;
        this.kustomizer = kustomizer;
    }

    /** The mapping; all of it counts as written at {@code origin}. */
    static YamlMapping of(SourceTree tree, Kustomizer kustomizer, String directory, Provenance origin) {
        GeneratedKustomization generated = new GeneratedKustomization(tree, kustomizer);
        generated.scan(directory, "./");
        List<Entry> entries = new ArrayList<>();
        entries.add(entry("apiVersion", YamlScalar.string("kustomize.config.k8s.io/v1beta1", origin), origin));
        entries.add(entry("kind", YamlScalar.string("Kustomization", origin), origin));
        if (generated.resources.isEmpty()) {
            // an empty kustomization is an error; Flux makes it build to nothing in this way
            entries.add(entry("namespace", YamlScalar.string("_placeholder", origin), origin));
        } else {
            List<YamlScalar> items = generated.resources.stream()
                    .map(path -> YamlScalar.string(path, origin))
                    .toList();
            entries.add(entry("resources", YamlSequence.of(items, origin), origin));
        }
        return YamlMapping.of(entries, origin);
    }

    private void scan(String directory, String prefix) {
        for (String name : tree.list(directory)) {
            String path = directory.isEmpty() ? name : directory + "/" + name;
            if (!tree.isDirectory(path)) {
                if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                    resources.add(prefix + name);
                }
            } else if (kustomizer.kustomizationFile(path).isPresent()) {
                resources.add(prefix + name);
            } else {
                scan(path, prefix + name + "/");
            }
        }
    }

    private static Entry entry(String key, YamlNode value, Provenance origin) {
        return new Entry(YamlScalar.string(key, origin), value);
    }
}
