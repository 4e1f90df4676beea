package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.resource.NearestName;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one entry of a policy's {@code ignore}: a rule, a path pattern, a reason, and perhaps a last day. */
final class IgnoreEntry {
    private static final List<String> REQUIRED = List.of("rule", "path", "reason");
    private static final List<String> KNOWN = List.of("rule", "path", "reason", "until");

    private final YamlNode node;
    private final RuleCatalog catalog;
    private final List<Finding> findings = new ArrayList<>();

    IgnoreEntry(YamlNode node, RuleCatalog catalog) {
        this.node = node;
        this.catalog = catalog;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Empty when something is wrong with it. */
    Optional<Suppression> read() {
        if (!(node instanceof YamlMapping fields)) {
            report(PolicyRule.POLICY_INVALID, "an entry of 'ignore' is not a mapping", node.location());
            return Optional.empty();
        }
        fields.entries().forEach(this::checkKey);
        REQUIRED.stream()
                .filter(key -> fields.text(key).filter(t -> !t.isBlank()).isEmpty())
                .forEach(key -> report(
                        key.equals("reason") ? PolicyRule.SUPPRESSION_INVALID : PolicyRule.POLICY_INVALID,
                        "an entry of 'ignore' has no " + key,
                        node.location()));
        fields.scalar("rule")
                .ifPresent(rule -> catalog.refusal(rule.text())
                        .ifPresent(why -> report(PolicyRule.SUPPRESSION_INVALID, why, rule.location())));
        Optional<LocalDate> until = fields.entry("until").flatMap(this::date);
        return findings.isEmpty() ? Optional.of(suppression(fields, until)) : Optional.empty();
    }

    private static Suppression suppression(YamlMapping fields, Optional<LocalDate> until) {
        PathPattern path = new PathPattern(fields.text("path").orElseThrow());
        return new Suppression(
                fields.text("rule").orElseThrow(),
                until,
                fields.text("reason").orElseThrow(),
                fields.get("rule").orElseThrow().location(),
                path);
    }

    private void checkKey(Entry field) {
        if (!KNOWN.contains(field.keyText())) {
            report(
                    PolicyRule.POLICY_INVALID,
                    "an entry of 'ignore' has the unknown key '" + field.keyText() + "'"
                            + NearestName.hint(field.keyText(), KNOWN).orElse(""),
                    field.key().location());
        }
    }

    private Optional<LocalDate> date(Entry until) {
        String text = until.value() instanceof YamlScalar scalar ? scalar.text() : "";
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            report(
                    PolicyRule.SUPPRESSION_INVALID,
                    "'" + text + "' is not a date such as 2027-01-31",
                    until.value().location());
            return Optional.empty();
        }
    }

    private void report(PolicyRule rule, String message, Location location) {
        findings.add(rule.finding(message, location)
                .fixedBy(Remediation.advice("An entry needs rule, path and reason; until: YYYY-MM-DD is optional.")));
    }
}
