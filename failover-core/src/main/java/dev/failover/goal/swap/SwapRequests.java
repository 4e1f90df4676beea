package dev.failover.goal.swap;

import dev.failover.FailoverException;
import dev.failover.git.model.Identity;
import dev.failover.swap.SwapRequest;
import java.util.Optional;
import java.util.Set;

/** From what was typed to what is asked for; what makes no sense is refused here, before anything is read. */
final class SwapRequests {
    private SwapRequests() {}

    static SwapRequest of(SwapOptions options) {
        ServiceSelection services = options.services();
        String goal = options.direction().goal();
        if (services.names().isEmpty() && services.activeOn().isEmpty()) {
            throw new FailoverException("Which service? " + goal + " needs -Dservice=NAME (or NAME,NAME, or all),\n"
                    + "or -Dfailover.activeOn=LABEL for all services that are active on that node now.");
        }
        if (!services.names().isEmpty() && services.activeOn().isPresent()) {
            throw new FailoverException("-Dservice and -Dfailover.activeOn were both given.\n"
                    + "Give one of them: names, or the node whose services are to move.");
        }
        if (services.names().contains(SwapRequest.ALL) && services.names().size() > 1) {
            throw new FailoverException("-Dservice=" + String.join(",", services.names())
                    + " names 'all' and single services.\nGive -Dservice=all, or the names alone.");
        }
        return new SwapRequest(
                options.direction(),
                services.names().stream().distinct().toList(),
                services.activeOn(),
                services.cluster(),
                Set.copyOf(options.acceptance().rules()),
                reason(options.acceptance()),
                options.strategy());
    }

    private static Optional<String> reason(Acceptance acceptance) {
        Optional<String> reason = acceptance.reason().filter(r -> !r.isBlank());
        if (!acceptance.rules().isEmpty() && reason.isEmpty()) {
            throw new FailoverException("-Dfailover.accept=" + String.join(",", acceptance.rules())
                    + " needs a reason for the commit message.\nAdd -Dfailover.reason=\"...\".");
        }
        return reason;
    }

    /** @param property that the text was given by */
    static Optional<Identity> identity(String property, Optional<String> text) {
        return text.map(t -> Identity.parse(t)
                .orElseThrow(() -> new FailoverException("-D" + property + "=" + t
                        + " is not a name and an address.\nWrite it as \"Jane Doe <jane@example.org>\".")));
    }
}
