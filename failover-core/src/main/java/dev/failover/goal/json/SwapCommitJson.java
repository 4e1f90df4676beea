package dev.failover.goal.json;

import dev.failover.git.model.CheckoutOutcome;
import dev.failover.git.model.CheckoutOutcome.Followed;
import dev.failover.git.model.CheckoutOutcome.NotFollowed;
import dev.failover.goal.swap.result.FluxRollout;
import dev.failover.goal.swap.result.MovedService;
import dev.failover.goal.swap.result.PullRequest;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.report.JsonObject;
import java.util.List;
import java.util.Locale;

/** A swap that is made. */
record SwapCommitJson(SwapResult.Committed result) {

    void into(JsonObject json) {
        json.with("services", services(result.services()));
        new SwapNotesJson(result.notes()).into(json);
        json.with(
                        "commit",
                        new JsonObject()
                                .with("id", result.commit())
                                .with("branch", result.branch().name())
                                .with("pushed", result.pushed()))
                .with("pullRequest", result.pullRequest().map(SwapCommitJson::pullRequest))
                .with("checkout", checkout(result.checkout()))
                .with("flux", result.flux().stream().map(SwapCommitJson::flux).toList())
                .with("next", SwapJson.next(result.next()));
    }

    static List<JsonObject> services(List<MovedService> services) {
        return services.stream()
                .map(service -> new JsonObject()
                        .with("service", service.service())
                        .with("namespace", service.namespace())
                        .with("claim", JsonValues.move(service.claim()))
                        .with("node", JsonValues.move(service.node()))
                        .with("leavesNodes", service.leaves().toString())
                        .with("files", service.files())
                        .with("patch", service.patch().map(SwapCommitJson::patch)))
                .toList();
    }

    static JsonObject checkout(CheckoutOutcome outcome) {
        if (outcome instanceof NotFollowed stays) {
            return new JsonObject()
                    .with("followed", false)
                    .with("files", stays.paths())
                    .with(
                            "reason",
                            stays.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .with("message", stays.message())
                    .with("advice", stays.advice());
        }
        return new JsonObject().with("followed", true).with("files", ((Followed) outcome).paths());
    }

    private static JsonObject patch(MovedService.OwnPatch patch) {
        return new JsonObject().with("path", patch.path()).with("change", patch.added() ? "added" : "removed");
    }

    private static JsonObject pullRequest(PullRequest request) {
        return new JsonObject()
                .with("branch", request.branch())
                .with("into", request.into())
                .with("page", request.page())
                .with("repository", request.web());
    }

    private static JsonObject flux(FluxRollout rollout) {
        return new JsonObject()
                .with("kustomization", rollout.kustomization().toString())
                .with("interval", rollout.interval())
                .with("source", rollout.source().map(SwapCommitJson::source))
                .with("reconcile", rollout.reconcile().words());
    }

    private static JsonObject source(FluxRollout.Source source) {
        return new JsonObject()
                .with("kind", source.kind())
                .with("name", source.name())
                .with("interval", source.interval());
    }
}
