package dev.failover.check.rules.build;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Rule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.flux.EntryPoint;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A kustomization that no entry point builds, by itself or as a part. */
public final class UnreachableKustomization implements Rule {
    /** Also of what is hidden: {@code .archive} is where people put what they no longer want. */
    private static final Pattern FILE = Pattern.compile("(?!\\.)([^/]+/(?!\\.))*(kustomization\\.ya?ml|Kustomization)");

    private static final RuleInfo INFO = new RuleInfo(
            "unreachable-kustomization", Severity.WARNING, "Nothing applies a kustomization.", Step.KUSTOMIZE_BUILDS);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Directories that were named are all that is wanted; without Flux whatever is on top counts as applied. */
    @Override
    public List<Finding> check(CheckContext context) {
        List<EntryPoint> entryPoints = context.clusters().clusters().stream()
                .flatMap(cluster -> cluster.entryPoints().stream())
                .toList();
        Set<String> fluxObjects = entryPoints.stream()
                .flatMap(entryPoint -> entryPoint.location().stream())
                .map(Location::path)
                .collect(Collectors.toUnmodifiableSet());
        if (fluxObjects.isEmpty()) {
            return List.of();
        }
        List<KustomizationFile> left = notBuilt(context);
        Set<String> parts = new HashSet<>();
        left.forEach(kustomization -> parts.addAll(kustomization.directories()));
        return left.stream()
                .filter(k ->
                        k.directories().stream().noneMatch(fluxObjects::contains)) // a root is applied by hand, once
                .filter(k -> !k.isComponent() && !parts.contains(k.file().directory()))
                .filter(k -> entryPoints.stream().noneMatch(e -> mayBuild(e, k)))
                .map(k -> finding(k.file()))
                .toList();
    }

    private static List<KustomizationFile> notBuilt(CheckContext context) {
        SourceTree tree = context.tree();
        Set<String> built = context.clusters().files();
        return tree.discover().stream()
                .filter(path -> !built.contains(path) && FILE.matcher(path).matches())
                .flatMap(path -> tree.readable(path).stream())
                .flatMap(file -> KustomizationFile.read(file).stream())
                .toList();
    }

    /** How far a build that fails would have gone isn't known. */
    private static boolean mayBuild(EntryPoint entryPoint, KustomizationFile kustomization) {
        return entryPoint.build().failed() && kustomization.file().path().startsWith(entryPoint.directory() + "/");
    }

    private static Finding finding(SourceFile file) {
        return INFO.finding(
                        "No Flux Kustomization builds " + file.path() + ", directly or through another kustomization",
                        Location.start(file))
                .mendedBy(Remediation.advice("List its directory in a kustomization that Flux builds, or remove it."));
    }
}
