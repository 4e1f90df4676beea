package dev.failover.kustomize.load;

import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds and reads the kustomization file of a directory. */
public final class KustomizationFinder {
    /** By preference. */
    private static final List<String> NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    private final SourceTree tree;
    private final Consumer<Problem> warnings;

    public KustomizationFinder(SourceTree tree, Consumer<Problem> warnings) {
        this.tree = tree;
        this.warnings = warnings;
    }

    /** The kustomization files of a directory; more than one is an error of the user's. */
    public static List<SourceFile> files(SourceTree tree, String directory) {
        return NAMES.stream()
                .flatMap(name -> tree.file(Paths.join(directory, name)).stream())
                .toList();
    }

    public Kustomization find(String directory, Location askedBy) {
        return find(directory, askedBy, new KustomizationReader(warnings));
    }

    public Kustomization find(String directory, Location askedBy, KustomizationReader reader) {
        List<SourceFile> found = files(tree, directory);
        if (found.size() > 1) {
            throw new RefusedException(new Problem(
                    "kustomize-several-kustomizations",
                    Problem.Level.ERROR,
                    "Found multiple kustomization files under: " + name(directory) + " ("
                            + found.stream().map(SourceFile::path).collect(Collectors.joining(", ")) + ")",
                    Location.start(found.get(1)),
                    List.of(Location.start(found.get(0))),
                    "Keep one of them."));
        }
        if (found.isEmpty()) {
            throw new RefusedException(
                    "kustomize-missing-kustomization",
                    "unable to find one of 'kustomization.yaml', 'kustomization.yml' or 'Kustomization' in directory '"
                            + name(directory) + "'",
                    askedBy,
                    "Add a kustomization.yaml there, or name the files in it.");
        }
        SourceFile file = found.get(0);
        return reader.read(file);
    }

    private static String name(String directory) {
        return directory.isEmpty() ? "." : directory;
    }
}
