package dev.failover.goal.swap.text;

import dev.failover.flux.source.FluxSource;
import dev.failover.goal.swap.result.FluxRollout;

/** What brings a swap to the cluster. */
record FluxText(FluxRollout rollout) {
    String text() {
        return rollout.source()
                        .filter(source -> FluxSource.isPublished(source.kind()))
                        .map(source -> "Nothing moves until CI publishes the commit for the " + source.kind() + " "
                                + source.name() + ": watch that job.\n")
                        .orElse("")
                + "The Flux Kustomization " + rollout.kustomization() + " applies it"
                + rollout.interval().map(i -> " (interval " + i + ")").orElse("")
                + rollout.source()
                        .map(source -> ", once " + source(source) + " has the commit")
                        .orElse("")
                + ".\nTo apply it now:\n  " + rollout.reconcile().line() + "\n";
    }

    private static String source(FluxRollout.Source source) {
        return "the " + source.kind() + " " + source.name()
                + source.interval().map(i -> " (fetched every " + i + ")").orElse("");
    }
}
