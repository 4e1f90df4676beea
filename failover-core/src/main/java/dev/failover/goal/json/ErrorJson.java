package dev.failover.goal.json;

import dev.failover.FailoverException;

/**
 * Why a goal has no result.
 *
 * @param goal its name, without a prefix
 */
public record ErrorJson(String goal, FailoverException error) {

    public String text() {
        return JsonSchema.ERROR
                .object()
                .with("goal", goal)
                .with("outcome", "failed")
                .with("message", error.problem())
                .with("advice", error.advice())
                .with("next", JsonValues.words(error.next()))
                .text();
    }
}
