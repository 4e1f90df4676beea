package dev.failover.flux;

import dev.failover.flux.source.FluxSource;
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
import java.util.stream.Stream;

/**
 * The Flux objects as they are written in the files of a tree, whether or not anything builds these files: a root is
 * applied by hand once, so no build need hold it.
 *
 * @param instances what the Flux Operator installs and syncs
 */
record FluxObjects(List<FluxKustomization> kustomizations, List<FluxSource> sources, List<FluxInstance> instances) {
    /** Cheap to look for; whatever else holds it, such as a script, is read and found to be no object. */
    private static final Pattern SIGN = Pattern.compile(
            "\"?apiVersion\"?\\s*:\\s*[\"']?(kustomize\\.toolkit|source\\.toolkit|fluxcd\\.controlplane)\\."
                    + "|flux-instance");

    FluxObjects {
        kustomizations = List.copyOf(kustomizations);
        sources = List.copyOf(sources);
        instances = List.copyOf(instances);
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
        List<FluxSource> allSources = new ArrayList<>(sources);
        allSources.removeIf(s -> editedFiles.contains(s.location().path()));
        allSources.addAll(edited.sources);
        List<FluxInstance> allInstances = new ArrayList<>(instances);
        allInstances.removeIf(i -> editedFiles.contains(i.resource().location().path()));
        allInstances.addAll(edited.instances);
        return new FluxObjects(allKustomizations, allSources, allInstances);
    }

    /** What the instances sync: roots, each of them. */
    List<FluxKustomization> synced() {
        return instances.stream().flatMap(i -> i.root().stream()).toList();
    }

    /** Written or synced. */
    List<FluxKustomization> all() {
        return Stream.concat(kustomizations.stream(), synced().stream()).toList();
    }

    private static FluxObjects scan(SourceTree tree, Collection<String> paths) {
        List<FluxKustomization> kustomizations = new ArrayList<>();
        List<FluxSource> sources = new ArrayList<>();
        List<FluxInstance> instances = new ArrayList<>();
        for (String path : paths) {
            if (isManifest(path)) {
                tree.readable(path)
                        .filter(f -> SIGN.matcher(f.text()).find())
                        .ifPresent(f -> read(f, tree, kustomizations, sources, instances));
            }
        }
        instances.forEach(i -> i.source().ifPresent(sources::add));
        return new FluxObjects(kustomizations, sources, instances);
    }

    private static boolean isManifest(String path) {
        return path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json");
    }

    private static void read(
            SourceFile file,
            SourceTree tree,
            List<FluxKustomization> kustomizations,
            List<FluxSource> sources,
            List<FluxInstance> instances) {
        for (YamlDocument document : YamlParser.parse(file).documents()) {
            if (document.root() instanceof YamlMapping root) {
                boolean made = isResourceSet(root);
                for (Resource resource : made ? made(root) : items(root)) {
                    if (FluxKustomization.isOne(resource) && !made) {
                        kustomizations.add(new FluxKustomization(resource));
                    } else if (FluxSource.isOne(resource)) {
                        sources.add(new FluxSource(resource));
                    } else if (FluxInstanceRelease.isOne(resource)) {
                        new FluxInstanceRelease(resource, tree).instance().ifPresent(instances::add);
                    } else {
                        FluxInstance.of(resource).ifPresent(instances::add);
                    }
                }
            }
        }
    }

    /** The objects of a {@code List}, or the one object. */
    private static List<Resource> items(YamlMapping root) {
        boolean isList = root.text("kind").filter(k -> k.endsWith("List")).isPresent();
        return root.sequence("items")
                .filter(items -> isList)
                .map(FluxObjects::resources)
                .orElseGet(() -> List.of(new Resource(root)));
    }

    private static boolean isResourceSet(YamlMapping root) {
        return root.text("kind").filter("ResourceSet"::equals).isPresent();
    }

    /** What a ResourceSet makes; its Kustomizations are templates. */
    private static List<Resource> made(YamlMapping root) {
        return root.mapping("spec")
                .flatMap(s -> s.sequence("resources"))
                .map(FluxObjects::resources)
                .orElse(List.of());
    }

    private static List<Resource> resources(YamlSequence sequence) {
        return sequence.items().stream()
                .filter(YamlMapping.class::isInstance)
                .map(item -> new Resource((YamlMapping) item))
                .toList();
    }
}
