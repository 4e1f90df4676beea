package dev.failover.goal.json;

import dev.failover.goal.status.HistoryResult;
import dev.failover.goal.status.SwapEvent;
import dev.failover.report.JsonObject;

/** The swaps of the past. What isn't known is {@code null}. */
public record HistoryJson(HistoryResult result) {

    public String text() {
        return JsonSchema.HISTORY
                .object()
                .with("complete", result.complete())
                .with("configured", result.configured())
                .with("swaps", result.events().stream().map(HistoryJson::event).toList())
                .text();
    }

    private static JsonObject event(SwapEvent event) {
        return new JsonObject()
                .with("time", event.time().toString())
                .with("commit", event.commit())
                .with("author", event.author())
                .with("service", event.service())
                .with("action", event.action())
                .with("claim", event.claim().map(JsonValues::move))
                .with("node", event.node().map(JsonValues::move))
                .with("mode", event.mode())
                .with("reason", event.reason())
                .with("recorded", event.recorded());
    }
}
