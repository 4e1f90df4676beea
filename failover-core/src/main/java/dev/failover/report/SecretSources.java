package dev.failover.report;

import dev.failover.kustomize.load.Paths;
import dev.failover.source.SourceException;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that secret generators read: they are what a Secret holds, whatever they look like. */
final class SecretSources {
    private static final Pattern KUSTOMIZATION = Pattern.compile("(.*/)?(kustomization\\.ya?ml|Kustomization)");

    private SecretSources() {}

    /** Their paths, as the kustomization files of a tree name them, whether or not these build. */
    static Set<String> in(SourceTree tree) {
        return tree.discover().stream()
                .filter(path -> KUSTOMIZATION.matcher(path).matches())
                .flatMap(path -> read(tree, path).stream())
                .filter(file -> file.text().contains("secretGenerator"))
                .flatMap(SecretSources::named)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<SourceFile> read(SourceTree tree, String path) {
        try {
            return tree.file(path);
        } catch (SourceException e) {
            return Optional.empty(); // a finding of its own
        }
    }

    private static Stream<String> named(SourceFile file) {
        return YamlParser.parse(file).documents().stream()
                .map(YamlDocument::root)
                .filter(YamlMapping.class::isInstance)
                .flatMap(root -> items((YamlMapping) root, "secretGenerator"))
                .filter(YamlMapping.class::isInstance)
                .flatMap(
                        generator -> Stream.of("files", "envs").flatMap(field -> items((YamlMapping) generator, field)))
                .filter(YamlScalar.class::isInstance)
                .map(source -> ((YamlScalar) source).text())
                .flatMap(source -> Paths.resolve(file.directory(), source.substring(source.indexOf('=') + 1)).stream());
    }

    private static Stream<YamlNode> items(YamlMapping mapping, String field) {
        return mapping.sequence(field).map(YamlSequence::items).orElse(List.of()).stream();
    }
}
