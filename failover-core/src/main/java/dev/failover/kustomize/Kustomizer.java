package dev.failover.kustomize;

import dev.failover.kustomize.load.KustomizationFinder;
import dev.failover.kustomize.load.KustomizationReader;
import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.kustomize.load.Loader;
import dev.failover.kustomize.load.Paths;
import dev.failover.kustomize.load.RemoteCopies;
import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.resource.ResMap;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceException;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.source.Unforeseen;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Builds the kustomizations of one tree; built bases are kept for the next build. Not for use by
 * several threads at a time.
 */
public final class Kustomizer {
    private final SourceTree tree;
    private final LoadRestriction restriction;
    private final RemoteCopies remotes;
    private final Map<BuildSession.BaseKey, Base> bases = BuildSession.noBases();

    /** One that refuses what lies elsewhere. */
    public Kustomizer(SourceTree tree, LoadRestriction restriction) {
        this(tree, restriction, RemoteCopies.NONE);
    }

    public Kustomizer(SourceTree tree, LoadRestriction restriction, RemoteCopies remotes) {
        this.tree = remotes.mountedOn(tree);
        this.restriction = restriction;
        this.remotes = remotes;
    }

    /** The same for a tree of which these files are edited: keeps what was built from the others. */
    public Kustomizer after(SourceTree editedTree, Set<String> editedFiles) {
        Kustomizer after = new Kustomizer(editedTree, restriction, remotes);
        bases.forEach((key, base) -> {
            if (base.recording().files().stream().noneMatch(editedFiles::contains)) {
                after.bases.put(key, base);
            }
        });
        return after;
    }

    /** The kustomization file of a directory, under any of its three names; the first by preference if there are more. */
    public Optional<SourceFile> kustomizationFile(String directory) {
        return KustomizationFinder.files(tree, directory).stream().findFirst();
    }

    /** Builds a directory. Whatever is wrong with what the user wrote is in {@link Build#problems}. */
    public Build build(String directory) {
        Recording recording = new Recording();
        String path = normalize(directory);
        return run(path, recording, () -> new KustomizationFinder(tree, recording::warning).find(path, place(path)));
    }

    /**
     * Builds a directory as Flux's kustomize-controller does, which reads the kustomization file and writes it anew before
     * it builds: fields that it doesn't know are gone then. Those of bases are refused, as ever.
     */
    public Build buildAsFlux(String directory) {
        Recording recording = new Recording();
        String path = normalize(directory);
        return run(
                path,
                recording,
                () -> new KustomizationFinder(tree, recording::warning)
                        .find(path, place(path), KustomizationReader.ofFlux(recording::warning)));
    }

    /**
     * Builds a directory as if its kustomization file held this mapping: what Flux's kustomize-controller does, which
     * edits the file before it builds.
     */
    public Build build(String directory, YamlMapping kustomization) {
        Recording recording = new Recording();
        String path = normalize(directory);
        return run(path, recording, () -> {
            SourceFile file = kustomizationFile(path)
                    .orElseGet(() -> kustomization.location().file());
            return KustomizationReader.ofFlux(recording::warning).read(file, kustomization);
        });
    }

    /** How many resources the look-ups of a build have to examine; for the test that says it isn't pairwise. */
    long effort(String directory) {
        Recording recording = new Recording();
        run(
                directory,
                recording,
                () -> new KustomizationFinder(tree, recording::warning).find(directory, place(directory)));
        return recording.examined();
    }

    private Build run(String directory, Recording recording, Supplier<Kustomization> find) {
        List<Problem> problems = new ArrayList<>();
        ResMap resources = new ResMap(List.of());
        try {
            Loader loader = Loader.root(tree, restriction, remotes, directory);
            resources = new RootBuild(new BuildSession(tree, bases), loader, recording).run(find.get());
        } catch (RefusedException e) {
            // with no resources it has failed, whatever was to be tolerated on the way
            e.problems().stream().map(Problem::asError).forEach(problems::add);
        } catch (YamlValueException e) {
            problems.add(Problem.error("yaml-value", e.getMessage(), e.node().location(), ""));
        } catch (SourceException e) {
            problems.add(Problem.error("kustomize-unreadable-file", e.getMessage(), place(directory), ""));
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(unforeseen(new Unforeseen(e), directory));
        }
        problems.addAll(recording.warnings());
        return new Build(directory, resources, problems, recording.files());
    }

    private static Problem unforeseen(Unforeseen unforeseen, String directory) {
        return Problem.error(
                "kustomize-internal-error",
                "the directory can't be built: " + unforeseen.words(),
                place(directory),
                Unforeseen.advice("Everything else is built and checked."));
    }

    private static String normalize(String directory) {
        return Paths.resolve("", directory).orElse(directory);
    }

    /** Where a kustomization file would be: a location for what has none. */
    private static Location place(String directory) {
        return Location.start(new SourceFile(Paths.join(directory, "kustomization.yaml"), new byte[0]));
    }
}
