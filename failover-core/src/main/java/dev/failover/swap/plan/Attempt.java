package dev.failover.swap.plan;

import dev.failover.swap.PlannedSwap;
import dev.failover.swap.Refusal;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.swap.edit.NotEditableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries to move one service, each way in turn. */
final class Attempt {
    private final Target target;
    private final Deque<Way> open;
    private final Map<String, String> triedPatches = new LinkedHashMap<>();
    private @Nullable Refusal refusal;
    private Optional<String> kustomization = Optional.empty();
    private Optional<PlannedSwap> planned = Optional.empty();

    Attempt(Target target, List<Way> ways) {
        this.target = target;
        this.open = new ArrayDeque<>(ways);
    }

    String service() {
        return target.service().toString();
    }

    /** The way that is being tried; empty when none could be planned so far. */
    Optional<PlannedSwap> planned() {
        return planned;
    }

    /** Goes on to the next way that can be planned; false when there is none. */
    boolean next() {
        while (!open.isEmpty()) {
            Way way = open.remove();
            kustomization = way.kustomization();
            try {
                planned = Optional.of(new PlannedSwap(target, way.planning().plan()));
                return true;
            } catch (NotEditableException e) {
                failed(Refusal.notEditable(target, e), String.valueOf(e.getMessage()));
            }
        }
        return false;
    }

    /** The way that is being tried is none. */
    void failed(Refusal why) {
        failed(why, why.message());
    }

    private void failed(Refusal why, String inShort) {
        kustomization.ifPresentOrElse(file -> triedPatches.put(file, inShort), () -> refusal = why);
    }

    boolean hasTriedPatches() {
        return !triedPatches.isEmpty();
    }

    /** Why no way is left: what speaks against changing the values where they are, and against each patch. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal).map(r -> triedPatches.isEmpty() ? r : r.further(noPatch()));
    }

    private List<String> noPatch() {
        List<String> lines = new ArrayList<>();
        lines.add("no kustomization can hold a patch for it alone:");
        triedPatches.forEach((file, why) -> lines.add("  " + file + ": " + why));
        return lines;
    }
}
