package dev.failover.goal.json;

import dev.failover.goal.follow.WaitResult;
import dev.failover.goal.swap.result.NextCommand;
import dev.failover.goal.swap.result.SwapBase;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.report.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The result of a promote or demote.
 *
 * @param waited the result of {@code failover.wait}; empty without it
 */
public record SwapJson(SwapResult result, Optional<WaitResult> waited) {

    public String text() {
        SwapBase base = result.base();
        JsonObject json = JsonSchema.SWAP
                .object()
                .with("action", base.direction().goal())
                .with("outcome", outcome())
                .with("branch", base.branch().name())
                .with("tip", base.tip().name());
        if (result instanceof SwapResult.NothingToDo nothing) {
            new SwapNotesJson(nothing.notes()).into(json);
            json.with("checkout", nothing.checkout().map(SwapCommitJson::checkout));
        } else if (result instanceof SwapResult.DryRun dryRun) {
            dryRun(dryRun, json);
        } else if (result instanceof SwapResult.Committed committed) {
            new SwapCommitJson(committed).into(json);
        } else {
            refused((SwapResult.Refused) result, json);
        }
        waited.ifPresent(wait -> json.with("wait", new WaitJson(wait).object()));
        return json.text();
    }

    private String outcome() {
        if (result instanceof SwapResult.NothingToDo) {
            return "nothing-to-do";
        }
        if (result instanceof SwapResult.DryRun) {
            return "dry-run";
        }
        return result instanceof SwapResult.Committed ? "committed" : "refused";
    }

    private static void dryRun(SwapResult.DryRun dryRun, JsonObject json) {
        json.with("services", SwapCommitJson.services(dryRun.services()));
        new SwapNotesJson(dryRun.notes()).into(json);
        json.with("diff", dryRun.diff())
                .with("message", dryRun.message())
                .with("inTheWay", SwapNotesJson.refusals(dryRun.inTheWay()))
                .with("next", next(List.of(dryRun.next())));
    }

    private static void refused(SwapResult.Refused refused, JsonObject json) {
        json.with("stage", refused.stage().word())
                .with("refusals", SwapNotesJson.refusals(refused.refusals()))
                .with("onlyInWorkTree", refused.onlyInWorkTree())
                .with("skipped", SwapNotesJson.skipped(refused.skipped()))
                .with("next", next(refused.next()));
    }

    static List<JsonObject> next(List<NextCommand> commands) {
        return commands.stream()
                .map(next -> new JsonObject()
                        .with("purpose", next.purpose().word())
                        .with("command", next.command().words()))
                .toList();
    }
}
