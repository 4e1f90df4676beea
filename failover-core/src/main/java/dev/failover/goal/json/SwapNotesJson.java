package dev.failover.goal.json;

import dev.failover.goal.swap.result.SkippedService;
import dev.failover.goal.swap.result.SwapNotes;
import dev.failover.goal.swap.result.SwapRefusal;
import dev.failover.report.JsonObject;
import java.util.List;
import java.util.Optional;

/** What there is to know beside what a swap does, and what stands in its way. */
record SwapNotesJson(SwapNotes notes) {

    void into(JsonObject json) {
        json.with("already", notes.already())
                .with(
                        "warnings",
                        notes.warnings().stream().map(SwapNotesJson::warning).toList())
                .with("unusedAcceptances", notes.unusedAcceptances())
                .with("skipped", skipped(notes.skipped()))
                .with("unusedSettings", notes.unusedSettings());
    }

    static List<JsonObject> refusals(List<SwapRefusal> refusals) {
        return refusals.stream()
                .map(refusal -> new JsonObject()
                        .with("id", refusal.id())
                        .with("service", Optional.of(refusal.service()).filter(name -> !name.isEmpty()))
                        .with("message", refusal.message())
                        .with("location", refusal.location().map(JsonValues::place))
                        .with("advice", refusal.advice())
                        .with("next", JsonValues.words(refusal.next())))
                .toList();
    }

    static List<JsonObject> skipped(List<SkippedService> services) {
        return services.stream()
                .map(service -> new JsonObject()
                        .with("service", service.service())
                        .with("placement", service.placement().name())
                        .with("node", service.node())
                        .with("claim", service.claim())
                        .with("next", service.next().words()))
                .toList();
    }

    private static JsonObject warning(SwapNotes.Warning warning) {
        return new JsonObject()
                .with("rule", warning.rule())
                .with("message", warning.message())
                .with("location", JsonValues.place(warning.location()))
                .with("advice", warning.advice());
    }
}
