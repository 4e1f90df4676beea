package dev.failover.goal.swap;

import dev.failover.FailoverException;
import dev.failover.check.rules.Rules;
import dev.failover.resource.NearestName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What {@code failover.accept} can name: an id that is mistyped would accept nothing, and say nothing. */
final class AcceptableIds {
    private AcceptableIds() {}

    static void requireKnown(List<String> ids) {
        Set<String> known =
                Rules.ALL.stream().map(rule -> rule.info().id()).collect(Collectors.toCollection(TreeSet::new));
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new FailoverException("-Dfailover.accept=" + id + ": no refusal has this id"
                        + NearestName.hint(id, known).orElse(".")
                        + "\nTo see the id of a refusal, run the command without -Dfailover.accept.");
            }
        }
    }
}
