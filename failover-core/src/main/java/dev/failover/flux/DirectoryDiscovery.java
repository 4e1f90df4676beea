package dev.failover.flux;

import dev.failover.flux.Clusters.Found;
import dev.failover.kustomize.Build;
import dev.failover.kustomize.Kustomizer;
import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.kustomize.load.RemoteCopies;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.Provenance;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Clusters without Flux: of directories that were named, or of the kustomizations that no other one builds. */
final class DirectoryDiscovery implements Discovery {
    private static final Set<String> NAMES = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    private final SourceTree tree;
    private final List<String> named;
    private final Kustomizer kustomizer;
    private final Map<String, Build> builds = new HashMap<>();

    /** With no directory named, the top-level ones are looked for. */
    DirectoryDiscovery(SourceTree tree, List<String> named, LoadRestriction restriction, RemoteCopies remotes) {
        this(tree, named, new Kustomizer(tree, restriction, remotes));
    }

    private DirectoryDiscovery(SourceTree tree, List<String> named, Kustomizer kustomizer) {
        this.tree = tree;
        this.named = List.copyOf(named);
        this.kustomizer = kustomizer;
    }

    @Override
    public SourceTree tree() {
        return tree;
    }

    @Override
    public DirectoryDiscovery after(SourceTree editedTree, Set<String> editedFiles) {
        DirectoryDiscovery after = new DirectoryDiscovery(editedTree, named, kustomizer.after(editedTree, editedFiles));
        after.builds.putAll(builds);
        after.builds.values().removeIf(b -> b.files().stream().anyMatch(editedFiles::contains));
        return after;
    }

    @Override
    public Found discover() {
        return named.isEmpty() ? topLevel() : ofNamed();
    }

    /** One cluster of the named directories, each an entry point; where they apply the same object, several. */
    private Found ofNamed() {
        List<EntryPoint> entryPoints = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (String directory : named) {
            String path = SecurePath.normalise(directory);
            if (tree.isDirectory(path)) {
                if (seen.add(path)) {
                    entryPoints.add(entryPoint(path));
                }
            } else {
                problems.add(Problem.error(
                        "path-missing",
                        "there is no directory '" + directory + "' in " + tree.name(),
                        Location.start(new SourceFile(directory, new byte[0])),
                        "name directories by their paths from there: -Dfailover.path=DIRECTORY,DIRECTORY"));
            }
        }
        return new Found(apart(entryPoints), problems);
    }

    /**
     * What applies the same object, as overlays for staging and production do, is of clusters of its own; each of them has
     * all that applies nothing of the others', such as what both stand on.
     */
    private static List<Cluster> apart(List<EntryPoint> entryPoints) {
        Set<EntryPoint> rivals = DuplicateObjects.appliers(entryPoints);
        if (rivals.isEmpty()) {
            return entryPoints.isEmpty() ? List.of() : List.of(cluster(entryPoints));
        }
        return rivals.stream()
                .map(rival -> cluster(
                        Stream.concat(Stream.of(rival), entryPoints.stream().filter(e -> !rivals.contains(e)))
                                .toList()))
                .toList();
    }

    /**
     * The top-level kustomizations. They are one cluster as long as no two of them apply the same object; else, as with
     * overlays for staging and production, each is a cluster of its own.
     */
    private Found topLevel() {
        List<EntryPoint> entryPoints = topLevelEntryPoints();
        if (entryPoints.isEmpty() || DuplicateObjects.problems(entryPoints).isEmpty()) {
            return new Found(entryPoints.isEmpty() ? List.of() : List.of(cluster(entryPoints)), List.of());
        }
        return new Found(entryPoints.stream().map(e -> cluster(List.of(e))).toList(), List.of());
    }

    private List<EntryPoint> topLevelEntryPoints() {
        Map<String, EntryPoint> starts = new LinkedHashMap<>();
        Set<String> reached = new HashSet<>();
        for (SourceFile file : kustomizationFiles()) {
            if (!reached.contains(file.path())) {
                EntryPoint entryPoint = entryPoint(file.directory());
                starts.put(file.path(), entryPoint);
                Set<String> below = new HashSet<>(entryPoint.files());
                below.remove(file.path());
                reached.addAll(below);
            }
        }
        starts.keySet().removeAll(reached);
        return List.copyOf(starts.values());
    }

    /** Nearest to the tree's root first, so that most others are found by building few. */
    private List<SourceFile> kustomizationFiles() {
        List<String> all = tree.discover().stream()
                .filter(path -> NAMES.contains(path.substring(path.lastIndexOf('/') + 1)))
                .toList();
        boolean hiddenOnly = all.stream().allMatch(Roots::isHidden);
        return all.stream()
                .filter(path -> hiddenOnly || !Roots.isHidden(path))
                .sorted(Comparator.comparingLong((String path) ->
                                path.chars().filter(c -> c == '/').count())
                        .thenComparing(path -> path))
                .flatMap(path -> tree.readable(path).stream())
                .filter(file -> !isComponent(file))
                .toList();
    }

    /** A component can't be built by itself. */
    private static boolean isComponent(SourceFile file) {
        if (!file.text().contains("Component")) {
            return false;
        }
        return YamlParser.parseFirst(file).firstRoot().orElse(null) instanceof YamlMapping m
                && m.text("kind").filter("Component"::equals).isPresent();
    }

    private EntryPoint entryPoint(String directory) {
        Build build = builds.get(directory);
        if (build == null) {
            build = build(directory);
            builds.put(directory, build);
        }
        return new EntryPoint(
                directory.isEmpty() ? "." : directory,
                Optional.empty(),
                directory,
                build,
                build.resources(),
                build.problems(),
                build.files());
    }

    private Build build(String directory) {
        if (kustomizer.kustomizationFile(directory).isPresent()) {
            return kustomizer.build(directory);
        }
        Provenance origin = Provenance.of(Location.start(new SourceFile(directory, new byte[0])));
        return kustomizer.build(directory, GeneratedKustomization.of(tree, kustomizer, directory, origin));
    }

    private static Cluster cluster(List<EntryPoint> entryPoints) {
        String name = entryPoints.get(0).name();
        return new Cluster(name, entryPoints, List.of(), DuplicateObjects.problems(entryPoints));
    }
}
