package dev.failover.lint;

import dev.failover.source.Location;
import dev.failover.source.SourceException;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;
import java.util.Optional;

/** One yamllint configuration file, by itself: what it extends is another one. */
record SettingsFile(SourceFile file, YamlMapping root) {

    /** @throws InvalidSettingsException when it isn't a mapping */
    static SettingsFile read(SourceFile file) throws InvalidSettingsException {
        if (!(YamlParser.parseFirst(file).firstRoot().orElse(null) instanceof YamlMapping root)) {
            throw new InvalidSettingsException("invalid config: not a dictionary", Location.start(file));
        }
        return new SettingsFile(file, root);
    }

    Optional<String> base() {
        return root.text("extends");
    }

    List<YamlMapping.Entry> rules() {
        return root.mapping("rules").map(YamlMapping::entries).orElse(List.of());
    }

    /** The patterns of {@code yaml-files}. */
    Optional<PathPatterns> files() {
        return root.sequence("yaml-files").map(SettingsFile::texts).map(PathPatterns::of);
    }

    /**
     * What a mapping, of this file or of one of its rules, ignores: {@code ignore}, a list or lines of a text, or the
     * lines of the files that {@code ignore-from-file} names.
     */
    Optional<PathPatterns> ignored(YamlMapping of, SourceTree tree) throws InvalidSettingsException {
        Optional<YamlNode> own = of.get("ignore");
        if (own.isPresent()) {
            return Optional.of(PathPatterns.of(lines(own.get())));
        }
        Optional<YamlNode> elsewhere = of.get("ignore-from-file");
        if (elsewhere.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (String path : lines(elsewhere.get())) {
            text.append(named(path, "ignore-from-file", elsewhere.get().location(), tree)
                            .text())
                    .append('\n');
        }
        return Optional.of(PathPatterns.of(text.toString().lines().toList()));
    }

    /** A file that a configuration names, by its path from the tree's root. */
    static SourceFile named(String path, String by, Location location, SourceTree tree)
            throws InvalidSettingsException {
        String missing = "invalid config: " + by + " names " + path + ", which doesn't exist";
        try {
            return tree.file(path).orElseThrow(() -> new InvalidSettingsException(missing, location));
        } catch (SourceException e) {
            throw new InvalidSettingsException("invalid config: " + by + ": " + e.getMessage(), location);
        }
    }

    private static List<String> lines(YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.text().lines().toList() : texts(node);
    }

    private static List<String> texts(YamlNode node) {
        return node instanceof YamlSequence sequence
                ? sequence.items().stream()
                        .filter(YamlScalar.class::isInstance)
                        .map(item -> ((YamlScalar) item).text())
                        .toList()
                : List.of();
    }
}
