package dev.failover.flux;

import dev.failover.resource.Resource;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The Flux objects as they are written in the files of a tree, whether or not anything builds these files: a root is
 * applied by hand once, so no build need hold it.
 */
record FluxObjects(List<FluxKustomization> kustomizations, List<GitSource> gitSources) {
    /** Cheap to look for; whatever else holds it, such as a script, is read and found to be no object. */
    private static final Pattern SIGN = Pattern.compile(
            "\"?apiVersion\"?\\s*:\\s*[\"']?(kustomize\\.toolkit|source\\.toolkit|fluxcd\\.controlplane)\\.");

    FluxObjects {
        kustomizations = List.copyOf(kustomizations);
        gitSources = List.copyOf(gitSources);
    }

    static FluxObjects scan(SourceTree tree) {
        return scan(tree, tree.discover());
    }

    /** The same for a tree of which these files are edited. */
    FluxObjects after(SourceTree editedTree, Set<String> editedFiles) {
        FluxObjects edited = scan(editedTree, editedFiles);
        List<FluxKustomization> allKustomizations = new ArrayList<>(kustomizations);
        allKustomizations.removeIf(k -> editedFiles.contains(k.location().path()));
        allKustomizations.addAll(edited.kustomizations);
        List<GitSource> allSources = new ArrayList<>(gitSources);
        allSources.removeIf(s -> editedFiles.contains(s.resource().location().path()));
        allSources.addAll(edited.gitSources);
        return new FluxObjects(allKustomizations, allSources);
    }

    private static FluxObjects scan(SourceTree tree, Collection<String> paths) {
        List<FluxKustomization> kustomizations = new ArrayList<>();
        List<GitSource> gitSources = new ArrayList<>();
        for (String path : paths) {
            if (isManifest(path)) {
                tree.readable(path)
                        .filter(f -> SIGN.matcher(f.text()).find())
                        .ifPresent(f -> read(f, kustomizations, gitSources));
            }
        }
        return new FluxObjects(kustomizations, gitSources);
    }

    private static boolean isManifest(String path) {
        return path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json");
    }

    private static void read(SourceFile file, List<FluxKustomization> kustomizations, List<GitSource> gitSources) {
        for (YamlDocument document : YamlParser.parse(file).documents()) {
            if (document.root() instanceof YamlMapping root) {
                for (Resource resource : items(root)) {
                    if (FluxKustomization.isOne(resource)) {
                        kustomizations.add(new FluxKustomization(resource));
                    } else if (GitSource.isOne(resource)) {
                        gitSources.add(new GitSource(resource));
                    } else if (FluxInstance.isOne(resource)) {
                        new FluxInstance(resource).root().ifPresent(kustomizations::add);
                    }
                }
            }
        }
    }

    /** The objects of a {@code List}, or the one object. */
    private static List<Resource> items(YamlMapping root) {
        boolean isList = root.text("kind").filter(k -> k.endsWith("List")).isPresent();
        return root.sequence("items").filter(items -> isList).map(YamlSequence::items).orElse(List.of(root)).stream()
                .filter(YamlMapping.class::isInstance)
                .map(item -> new Resource((YamlMapping) item))
                .toList();
    }
}
