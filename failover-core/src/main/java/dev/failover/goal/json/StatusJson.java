package dev.failover.goal.json;

import dev.failover.goal.status.PlacedSince;
import dev.failover.goal.status.ServiceStatus;
import dev.failover.goal.status.StatusResult;
import dev.failover.report.JsonObject;
import dev.failover.swap.Refusal;
import java.util.List;
import java.util.Optional;

/** The state of all services. What isn't known is {@code null}. */
public record StatusJson(StatusResult result) {

    public String text() {
        return JsonSchema.STATUS
                .object()
                .with("tree", result.tree())
                .with(
                        "services",
                        result.services().stream().map(StatusJson::service).toList())
                .text();
    }

    private static JsonObject service(ServiceStatus status) {
        return new JsonObject()
                .with("service", status.service())
                .with("namespace", status.namespace())
                .with("cluster", status.cluster())
                .with("placement", status.placement().name())
                .with("node", status.node())
                .with("claim", status.claim())
                .with("volume", status.volume())
                .with("since", since(status.since()))
                .with("promoteBlockedBy", sentences(status.promote()))
                .with("demoteBlockedBy", sentences(status.demote()));
    }

    private static JsonObject since(PlacedSince since) {
        if (since instanceof PlacedSince.Commit commit) {
            return new JsonObject()
                    .with("commit", commit.id())
                    .with("time", commit.time().toString())
                    .with("author", commit.author())
                    .with("subject", commit.subject());
        }
        return new JsonObject()
                .with("commit", Optional.empty())
                .with("unknownBecause", reason(((PlacedSince.Unknown) since).reason()));
    }

    private static String reason(PlacedSince.Reason reason) {
        return switch (reason) {
            case SHALLOW -> "this clone is shallow. To fetch the rest:";
            case NO_COMMIT -> "there is no commit.";
            case NO_VALUES -> "the service's values don't exist.";
            case NEVER_CHANGED -> "no commit has changed its files.";
        };
    }

    private static List<String> sentences(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.message()
                        + refusal.location().map(l -> " (" + l + ")").orElse(""))
                .toList();
    }
}
