package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleSettings;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.source.Unforeseen;
import java.util.List;

/**
 * The policy that a tree brings along.
 *
 * @param settings of rules
 * @param suppressions those by path
 * @param sources the Flux sources that are this repository: what others bring isn't checked
 * @param findings what is wrong with the file; the rest of it counts
 */
public record PolicyFile(
        RuleSettings settings, List<Suppression> suppressions, List<String> sources, List<Finding> findings) {
    public static final String PATH = ".failover.yaml";

    private static final PolicyFile NONE = new PolicyFile(RuleSettings.DEFAULT, List.of(), List.of(), List.of());

    public PolicyFile {
        suppressions = List.copyOf(suppressions);
        sources = List.copyOf(sources);
        findings = List.copyOf(findings);
    }

    private static PolicyFile unread(SourceFile file, Unforeseen unforeseen) {
        Finding finding = PolicyRule.POLICY_INVALID
                .finding("the policy can't be read: " + unforeseen.words(), Location.start(file))
                .fixedBy(Remediation.advice(Unforeseen.advice("For now, write it differently.")));
        return new PolicyFile(RuleSettings.DEFAULT, List.of(), List.of(), List.of(finding));
    }

    /** Reads the file at the tree's root; without it, nothing is changed or suppressed. */
    public static PolicyFile of(SourceTree tree, RuleCatalog catalog) {
        return tree.file(PATH)
                .map(file -> Unforeseen.guard(
                        () -> new PolicyFileReader(catalog).read(file), unforeseen -> unread(file, unforeseen)))
                .orElse(NONE);
    }
}
