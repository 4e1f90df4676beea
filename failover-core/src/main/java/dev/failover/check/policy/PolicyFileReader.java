package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleSettings;
import dev.failover.check.Severity;
import dev.failover.resource.NearestName;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a policy file. Nothing unknown is passed over: a typing error would be a rule that isn't set. */
final class PolicyFileReader {
    private static final List<String> KEYS = List.of("rules", "ignore", "substituteFrom", "sources");
    private static final String SEVERITY = "severity";

    private final RuleCatalog catalog;
    private final Map<String, Severity> severities = new HashMap<>();
    private final Map<String, Map<String, List<String>>> options = new HashMap<>();
    private final List<Suppression> suppressions = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    PolicyFileReader(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    PolicyFile read(SourceFile file) {
        YamlStream stream = YamlParser.parse(file);
        stream.problems()
                .forEach(p -> invalid(
                        "none of the policy applies, because it can't be read: " + p.message(),
                        p.location(),
                        p.advice()));
        if (!findings.isEmpty()) {
            return new PolicyFile(RuleSettings.DEFAULT, List.of(), List.of(), findings);
        }
        List<YamlNode> roots = stream.documents().stream()
                .map(YamlDocument::root)
                .filter(Objects::nonNull)
                .toList();
        if (roots.size() > 1) {
            invalid(
                    "a policy file must be one document, not " + roots.size(),
                    roots.get(1).location(),
                    "Merge them.");
        }
        roots.stream().limit(1).forEach(this::readRoot);
        return new PolicyFile(new RuleSettings(severities, options), suppressions, sources, findings);
    }

    private void readRoot(@Nullable YamlNode root) {
        if (!(root instanceof YamlMapping mapping)) {
            if (root != null) {
                invalid(
                        "a policy file must be a mapping",
                        root.location(),
                        "Its keys are 'rules', 'ignore', 'substituteFrom' and 'sources'.");
            }
            return;
        }
        for (Entry entry : mapping.entries()) {
            switch (entry.keyText()) {
                case "rules" -> readRules(entry);
                case "ignore" -> readIgnores(entry);
                case "substituteFrom" -> readReferences(entry);
                case "sources" -> readSources(entry);
                default ->
                    invalid(
                            "the policy has the unknown key '" + entry.keyText() + "'"
                                    + NearestName.hint(entry.keyText(), KEYS).orElse(""),
                            entry.key().location(),
                            "Its keys are " + String.join(", ", KEYS) + ".");
            }
        }
    }

    private void readRules(Entry rules) {
        if (rules.value() instanceof YamlMapping mapping) {
            mapping.entries().forEach(this::readRule);
        } else if (!rules.value().isNull()) {
            invalid(
                    "'rules' is not a mapping from rules to severities",
                    rules.value().location(),
                    "Write one line per rule, such as '  failover-strategy: off'.");
        }
    }

    private void readRule(Entry entry) {
        String rule = entry.keyText();
        Optional<String> refusal = catalog.refusal(rule);
        if (refusal.isPresent()) {
            invalid(refusal.get(), entry.key().location(), "Use a rule's id as findings show it.");
        } else if (entry.value() instanceof YamlMapping fields) {
            fields.entries().forEach(field -> readField(rule, field));
        } else {
            readSeverity(rule, entry.value());
        }
    }

    private void readField(String rule, Entry field) {
        String option = field.keyText();
        if (option.equals(SEVERITY)) {
            readSeverity(rule, field.value());
            return;
        }
        Optional<String> refusal = catalog.refusal(rule, option);
        List<String> values = texts(field.value());
        if (refusal.isPresent()) {
            invalid(refusal.get(), field.key().location(), "Remove it, or use an option from the rule's page.");
        } else if (values.isEmpty()) {
            invalid(
                    "the option '" + option + "' must be a string or a list of strings",
                    field.value().location(),
                    "Write one value, or a list of them.");
        } else {
            options.computeIfAbsent(rule, r -> new HashMap<>()).put(option, values);
        }
    }

    private void readSeverity(String rule, YamlNode value) {
        String word = value instanceof YamlScalar scalar ? scalar.text() : "";
        Severity.of(word)
                .ifPresentOrElse(
                        severity -> severities.put(rule, severity),
                        () -> invalid(
                                "'" + word + "' is not a valid severity for rule '" + rule + "'"
                                        + NearestName.hint(word, Severity.words())
                                                .orElse(""),
                                value.location(),
                                "Use one of " + String.join(", ", Severity.words()) + "."));
    }

    private void readIgnores(Entry ignore) {
        if (ignore.value() instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                IgnoreEntry entry = new IgnoreEntry(item, catalog);
                entry.read().ifPresent(suppressions::add);
                findings.addAll(entry.findings());
            }
        } else if (!ignore.value().isNull()) {
            invalid(
                    "'ignore' is not a list",
                    ignore.value().location(),
                    "Write entries with rule, path and reason: '  - rule: ...'.");
        }
    }

    /** Builds read them; here is said what is wrong with them. */
    private void readReferences(Entry references) {
        boolean sound = references.value() instanceof YamlSequence sequence
                && sequence.items().stream().allMatch(PolicyFileReader::isReference);
        if (!sound && !references.value().isNull()) {
            invalid(
                    "'substituteFrom' is not a list of references",
                    references.value().location(),
                    "Write entries as in a Flux Kustomization: '  - kind: ConfigMap' with 'name:'.");
        }
    }

    private void readSources(Entry entry) {
        List<String> names = texts(entry.value());
        if (entry.value() instanceof YamlSequence && !names.isEmpty()) {
            sources.addAll(names);
        } else if (!entry.value().isNull()) {
            invalid(
                    "'sources' is not a list of names",
                    entry.value().location(),
                    "Write the Flux sources that are this repository: '  - name' or '  - namespace/name'.");
        }
    }

    private static boolean isReference(YamlNode item) {
        return item instanceof YamlMapping reference
                && reference
                        .text("kind")
                        .filter(k -> k.equals("ConfigMap") || k.equals("Secret"))
                        .isPresent()
                && reference.text("name").filter(n -> !n.isEmpty()).isPresent();
    }

    private static List<String> texts(YamlNode value) {
        List<? extends YamlNode> nodes = value instanceof YamlSequence sequence ? sequence.items() : List.of(value);
        boolean all = nodes.stream().allMatch(n -> n instanceof YamlScalar s && !s.isNull());
        return all ? nodes.stream().map(n -> ((YamlScalar) n).text()).toList() : List.of();
    }

    private void invalid(String message, Location location, String advice) {
        findings.add(PolicyRule.POLICY_INVALID.finding(message, location).fixedBy(Remediation.advice(advice)));
    }
}
