package dev.failover.lint;

import com.github.sbaudoin.yamllint.YamlLintConfigException;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlValueException;
import dev.failover.yaml.print.JsonText;
import dev.failover.yaml.resolve.ApiReading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a configuration as yamllint does. Paths and patterns are kept from the library: it would look for files outside
 * of the tree, and takes patterns for regular expressions, which yamllint's aren't.
 */
final class SettingsReader {
    private static final PathPatterns YAML_FILES = PathPatterns.of(List.of("*.yaml", "*.yml", ".yamllint"));
    private static final Set<String> PATH_OPTIONS = Set.of("ignore", "ignore-from-file");
    private static final Set<String> BUNDLED = Set.of("default", "relaxed");
    private static final String BASE = "extends";

    private final SourceTree tree;
    private final Map<String, YamlNode> rules = new LinkedHashMap<>();
    private final Map<String, PathPatterns> ignoredByRule = new HashMap<>();
    private Optional<PathPatterns> ignored = Optional.empty();
    private Optional<String> bundled = Optional.empty();

    private SettingsReader(SourceTree tree) {
        this.tree = tree;
    }

    static LintSettings relaxed() {
        try {
            return new LintSettings(library("{\"extends\":\"relaxed\"}"), YAML_FILES, PathPatterns.NONE, Map.of());
        } catch (YamlLintConfigException e) {
            throw new IllegalStateException("the library's own configuration is broken", e);
        }
    }

    static LintSettings read(SourceFile file, SourceTree tree) throws InvalidSettingsException {
        SettingsReader reader = new SettingsReader(tree);
        SettingsFile own = SettingsFile.read(file);
        PathPatterns files = own.files().orElse(YAML_FILES);
        try {
            reader.add(own, new HashSet<>());
            return new LintSettings(
                    library(reader.text()), files, reader.ignored.orElse(PathPatterns.NONE), reader.ignoredByRule);
        } catch (YamlLintConfigException e) {
            throw new InvalidSettingsException(e.getMessage(), Location.start(file));
        } catch (YamlValueException e) {
            throw new InvalidSettingsException(
                    "invalid config: " + e.getMessage(), e.node().location());
        } catch (RuntimeException e) {
            throw new InvalidSettingsException(
                    "invalid config: a rule has an option of a kind that yamllint doesn't take", Location.start(file));
        }
    }

    /** What a file extends comes first, then its own. */
    private void add(SettingsFile file, Set<String> seen) throws InvalidSettingsException {
        if (!seen.add(file.file().path())) {
            throw new InvalidSettingsException("invalid config: it extends itself", location(file, BASE));
        }
        Optional<String> base = file.base();
        if (base.filter(BUNDLED::contains).isPresent()) {
            bundled = base;
        } else if (base.isPresent()) {
            add(SettingsFile.read(SettingsFile.named(base.get(), BASE, location(file, BASE), tree)), seen);
        }
        for (YamlMapping.Entry rule : file.rules()) {
            addRule(file, rule.keyText(), rule.value());
        }
        ignored = file.ignored(file.root(), tree).or(() -> ignored);
    }

    private void addRule(SettingsFile file, String rule, YamlNode value) throws InvalidSettingsException {
        if (value instanceof YamlMapping options) {
            file.ignored(options, tree).ifPresent(patterns -> ignoredByRule.put(rule, patterns));
            YamlMapping merged = rules.get(rule) instanceof YamlMapping before
                    ? before
                    : YamlMapping.of(List.of(), options.provenance());
            for (YamlMapping.Entry option : options.entries()) {
                if (!PATH_OPTIONS.contains(option.keyText())) {
                    merged = merged.with(option.keyText(), plain(option.value()));
                }
            }
            rules.put(rule, merged);
        } else {
            rules.put(rule, value);
        }
    }

    /** {@code yes} is a boolean to yamllint. */
    private static YamlNode plain(YamlNode value) {
        return value instanceof YamlScalar scalar && ApiReading.kind(scalar) == ScalarKind.BOOL
                ? YamlScalar.plain(ApiReading.value(scalar).value().toString(), value.provenance())
                : value;
    }

    /** As JSON, which is YAML. */
    private String text() {
        StringBuilder text = new StringBuilder("{");
        bundled.ifPresent(name -> text.append("\"extends\":\"").append(name).append("\","));
        text.append("\"rules\":{");
        String separator = "";
        for (Map.Entry<String, YamlNode> rule : rules.entrySet()) {
            text.append(separator)
                    .append(JsonText.quoted(rule.getKey()))
                    .append(':')
                    .append(JsonText.of(rule.getValue()));
            separator = ",";
        }
        return text.append("}}").toString();
    }

    /** The library's rules are shared, and told of each configuration that is read. */
    private static LintRules library(String text) throws YamlLintConfigException {
        synchronized (SettingsReader.class) {
            return new LintRules(text);
        }
    }

    private static Location location(SettingsFile file, String key) {
        return file.root().get(key).map(YamlNode::location).orElseGet(() -> Location.start(file.file()));
    }
}
