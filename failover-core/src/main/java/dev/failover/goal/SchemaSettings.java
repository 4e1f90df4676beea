package dev.failover.goal;

import dev.failover.FailoverException;
import dev.failover.schema.SchemaOptions;
import dev.failover.schema.kubernetes.KubernetesVersion;
import dev.failover.source.DirectoryTree;
import dev.failover.source.SingleFile;
import dev.failover.source.SourceTree;
import dev.failover.source.Subtree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a validation checks resources against schemas.
 *
 * @param kubernetesVersion {@code failover.kubernetesVersion}: of the cluster, such as {@code 1.33}
 * @param files {@code failover.schemas}: directories and files with CustomResourceDefinitions or JSON Schema, besides
 *     those in the tree
 * @param strict {@code failover.strictSchemas}: whether a kind without a schema is an error
 */
public record SchemaSettings(Optional<String> kubernetesVersion, List<Path> files, boolean strict) {
    public static final SchemaSettings DEFAULT = new SchemaSettings(Optional.empty(), List.of(), false);

    public SchemaSettings {
        files = List.copyOf(files);
    }

    /** @throws FailoverException when an option is invalid */
    SchemaOptions options() {
        return options(files.stream().map(SchemaSettings::tree).toList());
    }

    /**
     * The same for versions of a tree: what lies below its root is read from each of them, the first counting most.
     *
     * @throws FailoverException when an option makes no sense
     */
    public SchemaOptions in(Path root, List<SourceTree> versions) {
        return options(
                files.stream().flatMap(path -> trees(path, root, versions)).toList());
    }

    private SchemaOptions options(List<SourceTree> trees) {
        return new SchemaOptions(kubernetesVersion.map(SchemaSettings::version), trees, strict);
    }

    private static Stream<SourceTree> trees(Path path, Path root, List<SourceTree> versions) {
        SourceTree now = tree(path);
        Path absolute = path.toAbsolutePath().normalize();
        if (!absolute.startsWith(root.toAbsolutePath().normalize())) {
            return Stream.of(now);
        }
        String relative = root.toAbsolutePath()
                .normalize()
                .relativize(absolute)
                .toString()
                .replace('\\', '/');
        return versions.stream()
                .map(version ->
                        now instanceof SingleFile ? SingleFile.of(version, relative) : Subtree.of(version, relative));
    }

    private static KubernetesVersion version(String text) {
        try {
            return KubernetesVersion.parse(text);
        } catch (IllegalArgumentException e) {
            throw new FailoverException("-Dfailover.kubernetesVersion: " + e.getMessage() + ".");
        }
    }

    private static SourceTree tree(Path path) {
        if (Files.isDirectory(path)) {
            return DirectoryTree.of(path);
        }
        if (Files.isRegularFile(path)) {
            return SingleFile.of(path);
        }
        throw new FailoverException("There is no directory or file " + path + ".\n"
                + "-Dfailover.schemas takes a comma-separated list of files or directories with"
                + " CustomResourceDefinitions or JSON Schemas.");
    }
}
