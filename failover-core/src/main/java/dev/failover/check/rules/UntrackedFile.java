package dev.failover.check.rules;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Rule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.source.Location;
import dev.failover.source.SourceTree.Tracking;
import java.util.List;
import java.util.Optional;

/** A file that a build reads here, and that Flux, which reads commits, won't have. */
public final class UntrackedFile implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "untracked-file",
            Severity.WARNING,
            "A build reads a file that Git doesn't track, so that Flux won't have it.",
            Step.KUSTOMIZE_BUILDS);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(CheckContext context) {
        return context.clusters().files().stream()
                .sorted()
                .map(path -> finding(context, path))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> finding(CheckContext context, String path) {
        Tracking tracking = context.tree().tracking(path);
        boolean ignored = tracking == Tracking.IGNORED;
        if (!ignored && tracking != Tracking.UNTRACKED) {
            return Optional.empty();
        }
        String message = "A build reads " + path + ", which Git " + (ignored ? "ignores" : "doesn't track")
                + ": Flux won't have it";
        return context.tree()
                .file(path)
                .map(file -> INFO.finding(message, Location.start(file))
                        .mendedBy(Remediation.advice("git add " + (ignored ? "--force " : "") + "-- " + path)));
    }
}
