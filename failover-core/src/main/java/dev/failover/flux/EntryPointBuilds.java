package dev.failover.flux;

import dev.failover.flux.source.ArtifactTree;
import dev.failover.flux.source.FluxSource;
import dev.failover.flux.source.SourceIgnore;
import dev.failover.kustomize.Build;
import dev.failover.kustomize.Kustomizer;
import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.kustomize.load.RemoteCopies;
import dev.failover.resource.ResMap;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.Provenance;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Builds what Flux Kustomizations name, before variable substitution. Each is built once, however often it is asked
 * for, and bases are shared among those that read one artifact.
 */
final class EntryPointBuilds {
    private final SourceTree tree;
    private final RepositorySources sources;
    private final RemoteCopies remotes;
    private final Map<Optional<String>, Artifact> artifacts = new HashMap<>();
    private final Map<Key, Built> built = new HashMap<>();

    private record Artifact(SourceTree tree, SourceIgnore ignore, Kustomizer kustomizer) {
        Artifact after(SourceTree editedTree, Set<String> editedFiles) {
            SourceTree artifactTree = new ArtifactTree(editedTree, ignore);
            return new Artifact(artifactTree, ignore, kustomizer.after(artifactTree, editedFiles));
        }
    }

    /** One object of a file can build several directories: clusters may share and patch it. */
    private record Key(Location object, String directory) {}

    /** A build and the {@code spec} that asked for it. */
    private record Built(YamlMapping spec, Build build) {}

    EntryPointBuilds(SourceTree tree, RepositorySources sources, RemoteCopies remotes) {
        this.tree = tree;
        this.sources = sources;
        this.remotes = remotes;
    }

    /** The same for a tree of which these files are edited: keeps what was built from the others. */
    EntryPointBuilds after(SourceTree editedTree, RepositorySources editedSources, Set<String> editedFiles) {
        EntryPointBuilds after = new EntryPointBuilds(editedTree, editedSources, remotes);
        if (editedFiles.stream().noneMatch(SourceIgnore::isIgnoreFile)) {
            after.built.putAll(built);
            after.built.values().removeIf(b -> b.build().files().stream().anyMatch(editedFiles::contains));
            artifacts.forEach(
                    (ignore, artifact) -> after.artifacts.put(ignore, artifact.after(editedTree, editedFiles)));
        }
        return after;
    }

    /** Whether there is the directory that it names. */
    boolean exists(FluxKustomization flux) {
        return artifact(flux).tree().isDirectory(flux.directory());
    }

    Build build(FluxKustomization flux) {
        Key key = new Key(flux.location(), flux.directory());
        Built before = built.get(key);
        if (before != null && before.spec().sameValue(flux.spec())) {
            return before.build();
        }
        Build build = newBuild(flux);
        built.put(key, new Built(flux.spec(), build));
        return build;
    }

    private Build newBuild(FluxKustomization flux) {
        String directory = flux.directory();
        Artifact artifact = artifact(flux);
        if (!artifact.tree().isDirectory(directory)) {
            return missing(flux, tree.isDirectory(directory));
        }
        Optional<SourceFile> file = artifact.kustomizer().kustomizationFile(directory);
        KustomizationFields fields = new KustomizationFields(flux, artifact.tree());
        Optional<YamlMapping> kustomization = file.isPresent()
                ? file.flatMap(EntryPointBuilds::mapping)
                : Optional.of(GeneratedKustomization.of(
                        artifact.tree(), artifact.kustomizer(), directory, provenance(flux, "path")));
        boolean asWritten = file.isPresent() && !fields.isPresent() && !buildsNothing(kustomization);
        if (asWritten || kustomization.isEmpty()) {
            return artifact.kustomizer().buildAsFlux(directory);
        }
        YamlMapping edited = fields.applyTo(withPlaceholder(flux, kustomization.get(), file.isPresent()));
        return with(fields.problems(), artifact.kustomizer().build(directory, edited));
    }

    private Artifact artifact(FluxKustomization flux) {
        return artifacts.computeIfAbsent(sources.sourceOf(flux).flatMap(FluxSource::ignore), this::artifact);
    }

    private Artifact artifact(Optional<String> specIgnore) {
        SourceIgnore ignore = SourceIgnore.of(tree, specIgnore);
        SourceTree artifactTree = new ArtifactTree(tree, ignore);
        return new Artifact(artifactTree, ignore, new Kustomizer(artifactTree, LoadRestriction.REPOSITORY, remotes));
    }

    /** Only a mapping can be edited; the kustomizer has the words for anything else. */
    private static Optional<YamlMapping> mapping(SourceFile file) {
        return YamlParser.parseFirst(file)
                .firstRoot()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast);
    }

    private static boolean buildsNothing(Optional<YamlMapping> kustomization) {
        return kustomization
                .filter(k -> k.sequence("resources").filter(s -> s.size() > 0).isEmpty())
                .isPresent();
    }

    /** As Flux does it, so that a kustomization without resources is no error. */
    private static YamlMapping withPlaceholder(FluxKustomization flux, YamlMapping kustomization, boolean isFile) {
        if (!isFile || !buildsNothing(Optional.of(kustomization))) {
            return kustomization;
        }
        Provenance origin = flux.resource().root().provenance();
        return kustomization.with(
                "buildMetadata", YamlSequence.of(List.of(YamlScalar.string("originAnnotations", origin)), origin));
    }

    private static Provenance provenance(FluxKustomization flux, String field) {
        return flux.spec()
                .get(field)
                .map(YamlNode::provenance)
                .orElse(flux.resource().root().provenance());
    }

    private static Problem unknownPath(FluxKustomization flux) {
        return Problem.warning(
                "flux-path-unknown",
                "the Flux Kustomization " + flux.name() + " builds '" + flux.directory()
                        + "', whose variable isn't set in this repository: its objects aren't checked",
                flux.locationOf("path"),
                "write the values of such variables into a file: -Dfailover.variables=FILE");
    }

    /** @param here whether there is such a directory, which the source leaves out */
    private static Build missing(FluxKustomization flux, boolean here) {
        Problem problem = flux.directory().contains("${") ? unknownPath(flux) : missingPath(flux, here);
        return new Build(flux.directory(), new ResMap(List.of()), List.of(problem), Set.of());
    }

    private static Problem missingPath(FluxKustomization flux, boolean here) {
        return Problem.error(
                "flux-path-missing",
                "the Flux Kustomization " + flux.name() + " builds '" + flux.directory() + "', which isn't a directory"
                        + (here ? " for Flux: its source excludes it" : ""),
                flux.locationOf("path"),
                here
                        ? "remove it from .sourceignore and from the source's spec.ignore; Flux always excludes"
                                + " symbolic links"
                        : "correct spec.path; it is relative to the root of the repository");
    }

    /**
     * The build with the problems of the Flux object's own fields. A patch or image of these that matches nothing is no
     * mistake: a parent may give the same ones to all its children.
     */
    private static Build with(List<Problem> further, Build build) {
        List<Problem> problems = new ArrayList<>(further);
        build.problems().stream()
                .filter(p -> p.level() == Problem.Level.ERROR
                        || build.files().contains(p.location().path()))
                .forEach(problems::add);
        return new Build(build.directory(), build.resources(), problems, build.files());
    }
}
