package dev.failover.goal.json;

import dev.failover.goal.follow.WaitResult;
import dev.failover.report.JsonObject;
import dev.failover.rollout.RolloutProgress;

/** How a swap was followed into the cluster. */
record WaitJson(WaitResult result) {

    JsonObject object() {
        return new JsonObject()
                .with("commit", result.commit())
                .with("limit", result.limit())
                .with("arrived", result.arrived())
                .with(
                        "services",
                        result.services().stream().map(WaitJson::service).toList())
                .with(
                        "progress",
                        result.progress().stream().map(WaitJson::progress).toList());
    }

    private static JsonObject service(WaitResult.Followed followed) {
        return new JsonObject()
                .with("service", followed.service().service())
                .with("claim", followed.service().claim())
                .with("node", followed.service().node().toString())
                .with("arrived", followed.arrived())
                .with("seen", followed.seen())
                .with("look", JsonValues.words(followed.look()));
    }

    private static JsonObject progress(RolloutProgress progress) {
        return new JsonObject()
                .with("seconds", progress.after().toSeconds())
                .with("service", progress.service())
                .with("arrived", progress.arrived())
                .with("seen", progress.seen());
    }
}
