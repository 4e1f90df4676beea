package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.source.Location;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code RULE [until=DAY] REASON}, with or without a colon behind the rule or the day. */
final class SuppressionText {
    static final String FORM = "RULE [until=YYYY-MM-DD] REASON";
    // every part begins with another kind of character than the one before it ends with: nothing to try twice
    private static final Pattern PARTS = Pattern.compile("([^\\s:]+):?(?:\\s+until=([^\\s:]*):?)?(?:\\s+(\\S.*))?");

    private final RuleCatalog catalog;
    private final Consumer<Finding> findings;

    /** @param findings takes what is wrong with a text */
    SuppressionText(RuleCatalog catalog, Consumer<Finding> findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    /** Empty when the text makes no suppression; why not has been reported. */
    Optional<Suppression> read(String text, Location location, Suppression.Scope scope) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            return invalid("a suppression names no rule", location);
        }
        String rule = parts.group(1);
        Optional<String> refusal = catalog.refusal(rule);
        if (refusal.isPresent()) {
            return invalid("invalid suppression: " + refusal.get(), location);
        }
        Optional<String> reason = Optional.ofNullable(parts.group(3));
        if (reason.isEmpty()) {
            return invalid("the suppression of '" + rule + "' has no reason", location);
        }
        Optional<String> day = Optional.ofNullable(parts.group(2));
        try {
            Optional<LocalDate> until = day.map(LocalDate::parse);
            return Optional.of(new Suppression(rule, until, reason.get(), location, scope));
        } catch (DateTimeParseException e) {
            return invalid(
                    "the suppression of '" + rule + "' ends on '" + day.orElse("") + "', which is not a date",
                    location);
        }
    }

    private Optional<Suppression> invalid(String message, Location location) {
        findings.accept(PolicyRule.SUPPRESSION_INVALID
                .finding(message, location)
                .fixedBy(Remediation.advice("Write " + FORM + ", such as"
                        + " 'failover-strategy until=2027-01-31 the node is being replaced'.")));
        return Optional.empty();
    }
}
