package dev.failover.lint;

import com.github.sbaudoin.yamllint.YamlLintConfigException;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlValueException;
import dev.failover.yaml.print.JsonText;
import dev.failover.yaml.resolve.ApiReading;
import java.util.ArrayList;
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

    /** Kustomize and the API server differ about {@code yes} and its kin; syntax and keys are the parser's. */
    private static final String STANDARD = """
            rules:
              truthy:
                level: warning
                allowed-values: ["true", "True", "TRUE", "false", "False", "FALSE"]
                check-keys: false
            """;

    private final SourceTree tree;
    private final Map<String, YamlNode> rules = new LinkedHashMap<>();
    private final Map<String, PathPatterns> ignoredByRule = new HashMap<>();
    private final List<Problem> unknown = new ArrayList<>();
    private NewerOptions newer = NewerOptions.NONE;
    private Optional<PathPatterns> ignored = Optional.empty();
    private Optional<String> bundled = Optional.empty();

    private SettingsReader(SourceTree tree) {
        this.tree = tree;
    }

    /** Where a repository says nothing: see decision 11. */
    static LintSettings standard() {
        try {
            LintRules rules = library(STANDARD, NewerOptions.NONE);
            return new LintSettings(rules, YAML_FILES, PathPatterns.NONE, Map.of(), List.of());
        } catch (YamlLintConfigException e) {
            throw new IllegalStateException("our own configuration is broken", e);
        }
    }

    static LintSettings read(SourceFile file, SourceTree tree) throws InvalidSettingsException {
        SettingsReader reader = new SettingsReader(tree);
        SettingsFile own = SettingsFile.read(file);
        PathPatterns files = own.files().orElse(YAML_FILES);
        try {
            reader.add(own, new HashSet<>());
            reader.dropUnknown(Location.start(file));
            return new LintSettings(
                    library(reader.text(), reader.newer),
                    files,
                    reader.ignored.orElse(PathPatterns.NONE),
                    reader.ignoredByRule,
                    reader.unknown);
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

    /** A newer yamllint may know more rules and options: what isn't known is left out and said, and the rest counts. */
    private void dropUnknown(Location place) {
        for (Map.Entry<String, YamlNode> rule : List.copyOf(rules.entrySet())) {
            if (rule.getValue() instanceof YamlMapping options) {
                newer = newer.with(rule.getKey(), options);
                rules.put(rule.getKey(), known(rule.getKey(), NewerOptions.without(rule.getKey(), options)));
            }
            String reason = refusal(rule.getKey(), withoutLevel(rules.get(rule.getKey())));
            if (!reason.isEmpty()) {
                unknown.add(leftOut("the rule '" + rule.getKey() + "'", reason, at(rule.getValue(), place)));
                rules.remove(rule.getKey());
            }
        }
    }

    /** Whose values no version will add to: a wrong one is a mistake. */
    private static YamlNode withoutLevel(YamlNode rule) {
        return rule instanceof YamlMapping options ? options.without("level") : rule;
    }

    /** The options without which the rule can be read; all of them where that is no use. */
    private YamlMapping known(String rule, YamlMapping options) {
        YamlMapping left = options;
        for (YamlMapping.Entry option : options.entries()) {
            if (option.keyText().equals("level")) {
                continue;
            }
            YamlMapping alone = options.withEntries(List.of(option));
            String reason = refusal(rule, alone);
            if (!reason.isEmpty()
                    && refusal(rule, options.withEntries(List.of())).isEmpty()) {
                String what = "'" + option.keyText() + "' of the rule '" + rule + "'";
                unknown.add(leftOut(what, reason, option.value().location()));
                left = left.without(option.keyText());
            }
        }
        return left;
    }

    private static Location at(YamlNode value, Location otherwise) {
        return value.location().file().path().isEmpty() ? otherwise : value.location();
    }

    private static Problem leftOut(String what, String reason, Location place) {
        return Problem.warning(
                YamlLint.ID,
                what + " isn't known and was ignored: " + reason,
                place,
                "failover knows what yamllint 1.38 knows. The rest of the configuration applies.");
    }

    /** Why the library refuses a rule; "" when it doesn't. */
    private static String refusal(String rule, YamlNode value) {
        try {
            library("{\"rules\":{" + JsonText.quoted(rule) + ":" + JsonText.of(value) + "}}", NewerOptions.NONE);
            return "";
        } catch (YamlLintConfigException e) {
            return String.valueOf(e.getMessage());
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
    private static LintRules library(String text, NewerOptions newer) throws YamlLintConfigException {
        synchronized (SettingsReader.class) {
            return new LintRules(text, newer);
        }
    }

    private static Location location(SettingsFile file, String key) {
        return file.root().get(key).map(YamlNode::location).orElseGet(() -> Location.start(file.file()));
    }
}
