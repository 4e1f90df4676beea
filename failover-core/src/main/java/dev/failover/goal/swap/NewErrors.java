package dev.failover.goal.swap;

import dev.failover.check.Checker;
import dev.failover.check.Finding;
import dev.failover.check.RuleSettings;
import dev.failover.check.Severity;
import dev.failover.check.policy.PolicyFile;
import dev.failover.check.policy.Suppressions;
import dev.failover.check.rules.Rules;
import dev.failover.goal.Model;
import dev.failover.goal.RuleOptions;
import dev.failover.source.Location;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The errors that a swap would make, in the eyes of whoever validates the tree afterwards: with the weight that the same
 * policy gives them, and without what is accepted there.
 */
final class NewErrors {
    private static final Checker CHECKER = new Checker(Rules.OF_A_SWAP);

    private final String goals;
    private final RuleSettings settings;
    private final LocalDate today;

    NewErrors(String goals, RuleOptions rules, LocalDate today) {
        this.goals = goals;
        this.settings = rules.settings();
        this.today = today;
    }

    /**
     * The errors of the second model that the first doesn't have; moved lines don't make an error new. And what else
     * mounts a claim of the services that are moved: it may copy into that claim, whoever runs on it.
     */
    List<Finding> between(Model before, Model after, Set<String> services) {
        PolicyFile policy = PolicyFile.of(before.tree(), Rules.CATALOG);
        RuleSettings inForce = settings.over(policy.settings());
        List<Finding> found = findings(after, inForce);
        return Stream.concat(
                        fresh(found.stream().filter(NewErrors::isError).toList(), before, after, inForce, policy)
                                .stream(),
                        mountedToo(found, after, services, policy).stream())
                .toList();
    }

    private List<Finding> mountedToo(List<Finding> found, Model after, Set<String> services, PolicyFile policy) {
        Set<String> places = after.topologies().stream()
                .flatMap(topology -> topology.services().stream())
                .filter(service -> services.contains(service.name().text()))
                .map(service -> service.location().toString())
                .collect(Collectors.toSet());
        List<Finding> mounting = found.stream()
                .filter(f -> f.rule().equals(Rules.MOUNTED_TOO) && f.severity() == Severity.WARNING)
                .filter(f -> f.resource().isPresent()
                        && f.related().stream().map(Location::toString).anyMatch(places::contains))
                .toList();
        return mounting.isEmpty() ? mounting : withoutAccepted(mounting, after, policy);
    }

    private List<Finding> fresh(
            List<Finding> errors, Model before, Model after, RuleSettings inForce, PolicyFile policy) {
        if (errors.isEmpty()) {
            return errors; // a sound tree has no need to be compared with the one before
        }
        Set<Finding.Key> known = new HashSet<>();
        findings(before, inForce).forEach(finding -> known.add(finding.key()));
        List<Finding> fresh = errors.stream()
                .filter(finding -> !known.contains(finding.key()))
                .toList();
        return fresh.isEmpty()
                ? fresh
                : withoutAccepted(fresh, after, policy).stream()
                        .filter(NewErrors::isError)
                        .toList();
    }

    private List<Finding> findings(Model model, RuleSettings inForce) {
        return CHECKER.findings(model.context(goals, inForce, List.of(), List.of()));
    }

    /** Looks for suppressions in all files, which nobody waits for while there is nothing to accept. */
    private List<Finding> withoutAccepted(List<Finding> fresh, Model after, PolicyFile policy) {
        return Suppressions.of(after.clusters(), policy, Rules.CATALOG)
                .apply(fresh, today, false)
                .rest();
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }
}
