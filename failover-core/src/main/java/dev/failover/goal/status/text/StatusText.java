package dev.failover.goal.status.text;

import dev.failover.goal.status.HistoryResult;
import dev.failover.goal.status.PlacedSince;
import dev.failover.goal.status.ServiceStatus;
import dev.failover.goal.status.StatusResult;
import dev.failover.report.Columns;
import dev.failover.swap.Refusal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The state of all services for people: a table, then the obstacles to swaps. */
public record StatusText(StatusResult result) {
    private static final int ABBREVIATED = 7;

    public String text() {
        if (result.services().isEmpty()) {
            return "No service is configured in " + result.tree() + ".\n";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("SERVICE", "CLUSTER", "PLACEMENT", "NODE", "CLAIM", "VOLUME", "SINCE", "COMMIT", "BY"));
        result.services().forEach(status -> rows.add(row(status)));
        return "Services in " + result.tree() + "\n" + newer() + "\n" + Columns.text(rows) + unknown() + obstacles();
    }

    /** Promote and demote fetch first, so their result may differ. */
    private String newer() {
        return result.upstream()
                .filter(upstream -> upstream.ahead() > 0)
                .map(upstream -> "This is HEAD; " + upstream.name() + ", as last fetched, is " + upstream.ahead()
                        + (upstream.ahead() == 1 ? " commit" : " commits") + " ahead: git pull\n")
                .orElse("");
    }

    private static List<String> row(ServiceStatus status) {
        PlacedSince since = status.since();
        boolean known = since instanceof PlacedSince.Commit;
        return List.of(
                status.service(),
                status.cluster(),
                status.placement().name().toLowerCase(Locale.ROOT),
                status.node().orElse("-"),
                status.claim().orElse("-"),
                status.volume().orElse("-"),
                since instanceof PlacedSince.Commit c
                        ? c.time().truncatedTo(ChronoUnit.SECONDS).toString()
                        : "unknown",
                since instanceof PlacedSince.Commit c ? c.id().substring(0, ABBREVIATED) : "-",
                known ? ((PlacedSince.Commit) since).author() : "-");
    }

    private String unknown() {
        return result.services().stream()
                .map(ServiceStatus::since)
                .filter(PlacedSince.Unknown.class::isInstance)
                .map(PlacedSince.Unknown.class::cast)
                .distinct()
                .map(u -> "\nSince when is unknown: " + reason(u.reason()) + "\n")
                .collect(Collectors.joining());
    }

    private static String reason(PlacedSince.Reason reason) {
        return switch (reason) {
            case SHALLOW -> "this clone is shallow. To fetch the rest:\n  " + HistoryResult.UNSHALLOW.line();
            case NO_COMMIT -> "there is no commit.";
            case NO_VALUES -> "the service's values don't exist.";
            case NEVER_CHANGED -> "no commit has changed its files.";
        };
    }

    private static String sentence(Refusal refusal) {
        return refusal.message() + refusal.location().map(l -> " (" + l + ")").orElse("");
    }

    private String obstacles() {
        return result.services().stream()
                .flatMap(s -> Stream.concat(
                        s.promote().stream()
                                .map(why -> "\n" + s.service() + " can't be promoted: " + sentence(why) + "\n"),
                        s.demote().stream()
                                .map(why -> "\n" + s.service() + " can't be demoted: " + sentence(why) + "\n")))
                .collect(Collectors.joining());
    }
}
