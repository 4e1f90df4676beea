package dev.failover.swap.plan;

import dev.failover.flux.Clusters;
import dev.failover.swap.PlannedSwap;
import dev.failover.swap.Refusal;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.swap.ServiceSwap;
import dev.failover.swap.edit.NotEditableException;
import dev.failover.swap.proof.SwapProof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries ways for several services, until all together are proved or no way is left. */
final class SwapSearch {

    /**
     * One way to move a service.
     *
     * @param kustomization beside which it adds a patch; empty: it changes what is there
     */
    record Way(Optional<String> kustomization, Planning planning) {

        /** Finds out what to change. */
        interface Planning {
            ServiceSwap plan() throws NotEditableException;
        }
    }

    private final Clusters clusters;
    private final List<Attempt> attempts = new ArrayList<>();

    SwapSearch(Clusters clusters) {
        this.clusters = clusters;
    }

    boolean isEmpty() {
        return attempts.isEmpty();
    }

    /** Takes a service in; says why it can't be moved where none of its ways can be planned. */
    Optional<Refusal> add(Target target, List<Way> ways) {
        Attempt attempt = new Attempt(target, ways, Optional.empty(), Map.of()).next();
        attempts.add(attempt);
        return attempt.tried.isEmpty() ? attempt.refusal() : Optional.empty();
    }

    /** What each service is tried with now. */
    List<PlannedSwap> planned() {
        return tried().stream().flatMap(Optional::stream).map(Tried::swap).toList();
    }

    private List<Optional<Tried>> tried() {
        return attempts.stream().map(Attempt::tried).toList();
    }

    /** The last proof: the one that holds, or one that shows that none does. */
    SwapProof prove() {
        while (true) {
            SwapProof proof = SwapProof.of(planned(), clusters);
            List<Optional<Tried>> before = tried();
            attempts.replaceAll(attempt -> attempt.after(proof));
            if (tried().equals(before)) {
                return proof;
            }
        }
    }

    /** Those of the proof; where patches were tried, what each came to. */
    List<Refusal> refusals(SwapProof proof) {
        return proof.refusals().stream()
                .map(refusal -> attempts.stream()
                        .filter(a -> a.isOf(refusal) && !a.noPatch().isEmpty())
                        .findFirst()
                        .flatMap(Attempt::refusal)
                        .orElse(refusal))
                .distinct()
                .toList();
    }

    private record Tried(Way way, PlannedSwap swap) {}

    private record Failure(Refusal why, String inShort) {}

    /**
     * How far the search has come for one service.
     *
     * @param left the ways that are still open
     * @param tried the last way that could be planned
     * @param failures by the kustomization of the way
     */
    private record Attempt(
            Target target, List<Way> left, Optional<Tried> tried, Map<Optional<String>, Failure> failures) {

        boolean isOf(Refusal refusal) {
            return refusal.service().equals(target.service().toString());
        }

        /** On to the next way if the proof refuses this one. */
        Attempt after(SwapProof proof) {
            return proof.refusals().stream()
                    .filter(this::isOf)
                    .findFirst()
                    .map(why -> refused(why).next())
                    .orElse(this);
        }

        private Attempt refused(Refusal why) {
            Map<Optional<String>, Failure> more = new LinkedHashMap<>(failures);
            tried.ifPresent(t -> more.put(t.way.kustomization(), new Failure(why, why.message())));
            return new Attempt(target, left, tried, more);
        }

        /** On to the next way that can be planned. */
        Attempt next() {
            Map<Optional<String>, Failure> more = new LinkedHashMap<>(failures);
            for (int i = 0; i < left.size(); i++) {
                Way way = left.get(i);
                try {
                    Tried next = new Tried(
                            way, new PlannedSwap(target, way.planning().plan()));
                    return new Attempt(target, left.subList(i + 1, left.size()), Optional.of(next), more);
                } catch (NotEditableException e) {
                    more.put(
                            way.kustomization(),
                            new Failure(Refusal.notEditable(target, e), String.valueOf(e.getMessage())));
                }
            }
            return new Attempt(target, List.of(), tried, more);
        }

        /** What speaks against changing the values where they are, and against each patch. */
        Optional<Refusal> refusal() {
            return Optional.ofNullable(failures.get(Optional.<String>empty()))
                    .map(Failure::why)
                    .map(why -> noPatch().isEmpty() ? why : why.further(noPatch()));
        }

        private List<String> noPatch() {
            List<String> lines = new ArrayList<>();
            failures.forEach((kustomization, failure) ->
                    kustomization.ifPresent(file -> lines.add("  " + file + ": " + failure.inShort)));
            if (!lines.isEmpty()) {
                lines.add(0, "no kustomization has a place for a patch that changes only this workload:");
            }
            return lines;
        }
    }
}
