package dev.failover.check.rules.build;

import dev.failover.check.AbstractRule;
import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.flux.EntryPoint;
import dev.failover.flux.FluxKustomization;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What would be applied if anything named it: kustomizations and Flux Kustomizations. One line for a directory. */
public final class UnreachableKustomization extends AbstractRule {
    /** Also of what is hidden: {@code .archive} is where people put what they no longer want. */
    private static final Pattern FILE = Pattern.compile("(?!\\.)([^/]+/(?!\\.))*(kustomization\\.ya?ml|Kustomization)");

    private static final RuleInfo INFO = new RuleInfo(
            "unreachable-kustomization", Severity.INFO, "Nothing applies a directory.", Step.KUSTOMIZE_BUILDS);

    public UnreachableKustomization() {
        super(INFO);
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
        List<String> left = Stream.concat(kustomizations(context, fluxObjects), fluxKustomizations(context))
                .filter(path -> entryPoints.stream().noneMatch(e -> mayBuild(e, path)))
                .toList();
        return byDirectory(context, new TreeSet<>(left)).entrySet().stream()
                .flatMap(e -> context.tree().readable(e.getValue()).stream().map(file -> finding(e.getKey(), file)))
                .toList();
    }

    /** A root is applied by hand, once, and so is the kustomization that lists it. */
    private static Stream<String> kustomizations(CheckContext context, Set<String> fluxObjects) {
        List<KustomizationFile> left = notBuilt(context);
        Set<String> parts = new HashSet<>();
        left.forEach(kustomization -> parts.addAll(kustomization.directories()));
        return left.stream()
                .filter(k -> k.directories().stream().noneMatch(fluxObjects::contains))
                .filter(k -> !k.isComponent() && !parts.contains(k.file().directory()))
                .map(k -> k.file().path());
    }

    private static Stream<String> fluxKustomizations(CheckContext context) {
        return context.clusters().notApplied().stream()
                .map(FluxKustomization::location)
                .map(Location::path);
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
    private static boolean mayBuild(EntryPoint entryPoint, String path) {
        return entryPoint.build().failed()
                && (entryPoint.directory().isEmpty() || path.startsWith(entryPoint.directory() + "/"));
    }

    /** The first file of each highest directory that holds nothing which is applied. */
    private static Map<String, String> byDirectory(CheckContext context, Collection<String> left) {
        WholeDirectories directories = new WholeDirectories(context.clusters().files(), List.of());
        Map<String, String> first = new LinkedHashMap<>();
        for (String path : left) {
            first.putIfAbsent(directories.of(List.of(path)).get(0), path);
        }
        return first;
    }

    private static Finding finding(String directory, SourceFile file) {
        return INFO.finding("Nothing applies '" + directory + "': it isn't checked", Location.start(file))
                .fixedBy(Remediation.advice(
                        "To apply it, list it in a kustomization that Flux builds. If it is a separate cluster, a Flux"
                                + " Kustomization in it must build that directory."));
    }
}
