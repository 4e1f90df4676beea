package dev.failover.swap.plan;

import dev.failover.flux.Clusters;
import dev.failover.swap.PlannedSwap;
import dev.failover.swap.Refusal;
import dev.failover.swap.proof.SwapProof;
import java.util.List;
import java.util.Optional;

/** Tries ways for several services, until all together are proved or no way is left. */
final class SwapSearch {
    private final Clusters clusters;
    private final List<Attempt> attempts;

    SwapSearch(Clusters clusters, List<Attempt> attempts) {
        this.clusters = clusters;
        this.attempts = attempts;
    }

    /** What each service is tried with now. */
    List<PlannedSwap> planned() {
        return attempts.stream().flatMap(a -> a.planned().stream()).toList();
    }

    /** The last proof: the one that holds, or one that shows that none does. */
    SwapProof prove() {
        SwapProof proof = SwapProof.of(planned(), clusters);
        while (!proof.refusals().isEmpty() && goOn(proof)) {
            proof = SwapProof.of(planned(), clusters);
        }
        return proof;
    }

    private boolean goOn(SwapProof proof) {
        boolean any = false;
        for (Attempt attempt : attempts) {
            Optional<Refusal> why = proof.refusals().stream()
                    .filter(r -> r.service().equals(attempt.service()))
                    .findFirst();
            why.ifPresent(attempt::failed);
            any |= why.isPresent() && attempt.next();
        }
        return any;
    }

    /** Those of the proof; where patches were tried, what each came to. */
    List<Refusal> refusals(SwapProof proof) {
        return proof.refusals().stream()
                .map(refusal -> attempts.stream()
                        .filter(a -> a.service().equals(refusal.service()) && a.hasTriedPatches())
                        .findFirst()
                        .flatMap(Attempt::refusal)
                        .orElse(refusal))
                .distinct()
                .toList();
    }
}
