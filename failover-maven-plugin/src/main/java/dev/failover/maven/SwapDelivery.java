package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.goal.follow.AwaitedRollout;
import dev.failover.goal.follow.WaitOptions;
import dev.failover.goal.follow.WaitResult;
import dev.failover.goal.follow.text.WaitText;
import dev.failover.goal.json.SwapJson;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.goal.swap.text.SwapText;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Tells how a swap came out, follows it into the cluster where that is wanted, and fails the build where it is due.
 *
 * @param waiting how long it is followed; empty: not at all
 */
record SwapDelivery(Failover failover, Optional<WaitOptions> waiting) {

    /** @param info whether the user wants to see what went well; a dry run is nothing but what it shows */
    void printText(SwapResult result, Console console, boolean info) throws MojoFailureException {
        if (info || !result.succeeded() || result instanceof SwapResult.DryRun) {
            console.print(new SwapText(result).text());
        }
        requireSuccess(result);
        Optional<AwaitedRollout> awaited = awaited(result);
        if (awaited.isPresent()) {
            WaitOptions time = waiting.orElseThrow();
            console.print(
                    "\nFollowing commit " + awaited.get().commit() + " into the cluster for " + time.text() + ":");
            WaitResult waited =
                    failover.follow(awaited.get(), time, progress -> console.print(WaitText.line(progress)));
            console.print(new WaitText(waited).text());
            requireArrival(waited);
        }
    }

    /** One object, also where following breaks off: the commit is made. */
    void printJson(SwapResult result, Consumer<String> answer) throws MojoFailureException {
        Optional<WaitResult> waited = Optional.empty();
        try {
            waited = awaited(result).map(rollout -> failover.follow(rollout, waiting.orElseThrow(), progress -> {}));
        } finally {
            answer.accept(new SwapJson(result, waited).text());
        }
        requireSuccess(result);
        if (waited.isPresent()) {
            requireArrival(waited.get());
        }
    }

    private Optional<AwaitedRollout> awaited(SwapResult result) {
        return waiting.flatMap(time -> result.awaited());
    }

    private static void requireSuccess(SwapResult result) throws MojoFailureException {
        if (!result.succeeded()) {
            throw new MojoFailureException("Refused; nothing was changed.");
        }
    }

    private static void requireArrival(WaitResult waited) throws MojoFailureException {
        if (!waited.arrived()) {
            throw new MojoFailureException(
                    "The commit is pushed, but the cluster doesn't show it after " + waited.limit() + ".");
        }
    }
}
