package dev.failover.swap;

import dev.failover.topology.FailoverService;
import java.util.List;

/** How planning a swap came out. Nothing has been written in any case. */
public sealed interface SwapOutcome {

    /** Planned and proved. */
    record Planned(SwapPlan plan) implements SwapOutcome {}

    /** Every service is where it is wanted. */
    record NothingToDo(List<FailoverService> services) implements SwapOutcome {
        public NothingToDo {
            services = List.copyOf(services);
        }
    }

    /**
     * At least one service can't be moved, so that none is.
     *
     * @param possible names of the services asked for that could be moved without the refused ones
     * @param apart whether each refusal is of the service that it names, whatever else was asked for: a proof of several
     *     swaps together doesn't always tell to which of them a difference is due
     */
    record Refused(List<Refusal> refusals, List<String> possible, boolean apart) implements SwapOutcome {
        public Refused {
            refusals = List.copyOf(refusals);
            possible = List.copyOf(possible);
        }
    }
}
