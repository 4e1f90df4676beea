package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a baseline. */
final class BaselineReader {
    private final List<Finding> findings = new ArrayList<>();

    Baseline read(SourceFile file) {
        List<YamlDocument> documents = YamlParser.parse(file).documents();
        Optional<YamlNode> entries = documents.stream()
                .flatMap(document ->
                        document.root() instanceof YamlMapping root ? root.get("findings").stream() : Stream.empty())
                .findFirst();
        if (!(entries.orElse(null) instanceof YamlSequence sequence)) {
            invalid("a baseline needs a list 'findings'", Location.start(file));
            return new Baseline(List.of(), findings);
        }
        return new Baseline(
                sequence.items().stream().flatMap(item -> entry(item).stream()).toList(), findings);
    }

    private Optional<Baseline.Entry> entry(YamlNode item) {
        Optional<String> fingerprint =
                item instanceof YamlMapping fields ? fields.text("fingerprint") : Optional.empty();
        if (fingerprint.isEmpty()) {
            invalid("an entry of the baseline has no fingerprint", item.location());
            return Optional.empty();
        }
        String message =
                item instanceof YamlMapping fields ? fields.text("message").orElse("") : "";
        return Optional.of(new Baseline.Entry(fingerprint.get(), message, item.location()));
    }

    private void invalid(String message, Location location) {
        findings.add(PolicyRule.POLICY_INVALID
                .finding(message, location)
                .fixedBy(Remediation.advice("Write it again with the goal 'baseline'.")));
    }
}
