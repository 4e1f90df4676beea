package dev.failover.check.rules.build;

import dev.failover.check.AbstractRule;
import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree.Tracking;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** A file that a build reads here, and that Flux, which reads commits, won't have. */
public final class UntrackedFile extends AbstractRule {
    /** How many files have a finding each; more are summed up in one. */
    private static final int MOST = 3;

    private static final RuleInfo INFO = new RuleInfo(
            "untracked-file",
            Severity.WARNING,
            "A build reads a file that Git doesn't track, so Flux doesn't get it.",
            Step.KUSTOMIZE_BUILDS);

    public UntrackedFile() {
        super(INFO);
    }

    @Override
    public List<Finding> check(CheckContext context) {
        return Stream.concat(
                        findings(context, Tracking.UNTRACKED, "doesn't track", "git add -- "),
                        findings(context, Tracking.IGNORED, "ignores", "git add --force -- "))
                .toList();
    }

    private static Stream<Finding> findings(CheckContext context, Tracking tracking, String does, String command) {
        List<SourceFile> files = context.clusters().files().stream()
                .filter(path -> context.tree().tracking(path) == tracking)
                .sorted()
                .flatMap(path -> context.tree().readable(path).stream())
                .toList();
        // the fourth makes one finding of the three
        return files.size() > MOST
                ? Stream.of(summary(context, files, does, command))
                : files.stream()
                        .map(file -> INFO.finding(
                                        "A build reads " + file.path() + ", which Git " + does + ": Flux won't get it",
                                        Location.start(file))
                                .fixedBy(Remediation.advice(command + file.path()))
                                .of(does));
    }

    /** Of a repository to which nothing was added yet: directories are shorter to read, and to type. */
    private static Finding summary(CheckContext context, List<SourceFile> files, String does, String command) {
        List<String> paths = files.stream().map(SourceFile::path).toList();
        String first = String.join(", ", paths.subList(0, MOST));
        List<String> all = context.tree().discover();
        return INFO.finding(
                        "Builds read " + files.size() + " files that Git " + does + ": Flux won't get them: " + first
                                + " and " + (files.size() - MOST) + " more",
                        Location.start(files.get(0)))
                .fixedBy(Remediation.advice(command
                        + String.join(
                                " ",
                                new HashSet<>(all).containsAll(paths)
                                        ? new WholeDirectories(all, paths).of(paths)
                                        : paths)))
                .of(does);
    }
}
