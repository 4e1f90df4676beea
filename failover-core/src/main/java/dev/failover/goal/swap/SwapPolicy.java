package dev.failover.goal.swap;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.failover.check.Finding;
import dev.failover.check.RuleInfo;
import dev.failover.check.RuleSettings;
import dev.failover.check.Severity;
import dev.failover.check.policy.PolicyFile;
import dev.failover.check.policy.Suppressions;
import dev.failover.check.rules.Rules;
import dev.failover.goal.Model;
import dev.failover.goal.RuleOptions;
import dev.failover.readiness.Obstacle;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which obstacles refuse a swap, of those that are a matter of policy: errors by their weight, not suppressed where they are. */
public final class SwapPolicy implements Predicate<Obstacle> {
    private static final Map<String, RuleInfo> INFOS =
            Rules.ALL.stream().map(rule -> rule.info()).collect(toUnmodifiableMap(RuleInfo::id, info -> info));

    private final Model model;
    private final PolicyFile file;
    private final RuleSettings settings;
    private final LocalDate today;
    private @Nullable Suppressions suppressions;

    public SwapPolicy(Model model, RuleOptions rules, LocalDate today) {
        this.model = model;
        this.file = PolicyFile.of(model.tree(), Rules.CATALOG);
        this.settings = rules.settings().over(file.settings());
        this.today = today;
    }

    @Override
    public boolean test(Obstacle obstacle) {
        Finding finding = settings.weighed(
                Objects.requireNonNull(INFOS.get(obstacle.id()), obstacle.id()).finding(obstacle));
        return finding.severity() == Severity.ERROR && !isSuppressed(finding);
    }

    /** Looks for suppressions in all files, which nobody waits for while nothing is in the way. */
    private boolean isSuppressed(Finding finding) {
        if (suppressions == null) {
            suppressions = Suppressions.of(model.clusters(), file, Rules.CATALOG);
        }
        return !suppressions.apply(List.of(finding), today, false).accepted().isEmpty();
    }
}
