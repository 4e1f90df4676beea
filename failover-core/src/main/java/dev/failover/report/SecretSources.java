package dev.failover.report;

import dev.failover.kustomize.load.Paths;
import dev.failover.source.SourceException;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.parse.YamlParser;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that secret generators read: they are what a Secret holds, whatever they look like. */
final class SecretSources {
    private static final Pattern KUSTOMIZATION = Pattern.compile("(?s)(.*/)?(kustomization\\.ya?ml|Kustomization)");
    private static final Pattern YAML_NAME = Pattern.compile("(?is).*\\.(ya?ml|json)");
    private static final String GENERATOR = "secretgenerator";
    /** The word, in any case as kustomize takes it, or the escapes that may write it. */
    private static final Pattern MENTION = Pattern.compile("(?i)" + GENERATOR + "|\\\\[xu\\r\\n]");

    private static final Set<String> SOURCES = Set.of("files", "envs", "env");

    private final Set<String> directories;
    private final Set<String> found = new LinkedHashSet<>();

    private SecretSources(Collection<String> directories) {
        this.directories = Set.copyOf(directories);
    }

    /** Their paths, as the kustomization files and generators of a tree name them, whether or not these build. */
    static Set<String> in(SourceTree tree) {
        List<String> paths = tree.discover();
        SecretSources sources = new SecretSources(paths.stream()
                .filter(SecretSources::isKustomization)
                .map(path -> path.substring(0, Math.max(0, path.lastIndexOf('/'))))
                .collect(Collectors.toSet()));
        paths.stream()
                .filter(path -> isKustomization(path) || YAML_NAME.matcher(path).matches())
                .flatMap(path -> read(tree, path).stream())
                .filter(file -> MENTION.matcher(file.text()).find())
                .forEach(sources::add);
        return Set.copyOf(sources.found);
    }

    private static boolean isKustomization(String path) {
        return KUSTOMIZATION.matcher(path).matches();
    }

    private static Optional<SourceFile> read(SourceTree tree, String path) {
        try {
            return tree.file(path);
        } catch (SourceException e) {
            return Optional.empty(); // a finding of its own
        }
    }

    private void add(SourceFile file) {
        // A generator's paths count from the kustomization that lists it, which any may be.
        Collection<String> from = isKustomization(file.path()) ? Set.of(file.directory()) : directories;
        roots(YamlParser.parse(file).documents()).forEach(root -> add(root, from));
    }

    private void add(YamlNode node, Collection<String> from) {
        if (node instanceof YamlMapping mapping) {
            if (mapping.text("kind").orElse("").equalsIgnoreCase(GENERATOR)) {
                addSources(mapping, from);
            }
            mapping.entries().stream()
                    .filter(entry -> entry.keyText().equalsIgnoreCase(GENERATOR))
                    .forEach(entry -> addSources(entry.value(), from));
        } else if (node instanceof YamlScalar scalar
                && MENTION.matcher(scalar.text()).find()) {
            roots(YamlParser.parseInside(scalar).documents())
                    .filter(root -> !(root instanceof YamlScalar))
                    .forEach(root -> add(root, from));
        }
        node.children().forEach(child -> add(child, from));
    }

    private void addSources(YamlNode generator, Collection<String> from) {
        if (generator instanceof YamlMapping mapping) {
            mapping.entries().stream()
                    .filter(entry -> SOURCES.contains(entry.keyText().toLowerCase(Locale.ROOT)))
                    .flatMap(entry -> Stream.concat(Stream.of(entry.value()), entry.value().children().stream()))
                    .filter(YamlScalar.class::isInstance)
                    .map(source -> ((YamlScalar) source).text())
                    .map(source -> source.substring(source.indexOf('=') + 1))
                    .forEach(source -> from.forEach(
                            directory -> Paths.resolve(directory, source).ifPresent(found::add)));
        }
        generator.children().forEach(child -> addSources(child, from));
    }

    private static Stream<YamlNode> roots(List<YamlDocument> documents) {
        return documents.stream().map(YamlDocument::root).filter(Objects::nonNull);
    }
}
