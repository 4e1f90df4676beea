package dev.failover.flux;

import dev.failover.flux.Reach.Reached;
import dev.failover.flux.source.FluxSource;
import dev.failover.flux.source.SourceRef;
import dev.failover.resource.NearestName;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be said of the sources that a cluster's Flux Kustomizations read: a name that nothing defines, what was
 * taken to be this repository, and what isn't checked since it is another one.
 */
final class SourceProblems {
    private static final int SHOWN = 5;

    private final RepositorySources sources;
    private final Reached reached;

    SourceProblems(RepositorySources sources, Reached reached) {
        this.sources = sources;
        this.reached = reached;
    }

    List<Problem> problems() {
        Map<String, List<FluxKustomization>> readers = new LinkedHashMap<>();
        Stream.concat(reached.entryPoints().stream().flatMap(e -> e.flux().stream()), reached.external().stream())
                .forEach(k -> k.sourceRef()
                        .ifPresent(ref -> readers.computeIfAbsent(ref.kind() + "/" + ref.name(), r -> new ArrayList<>())
                                .add(k)));
        List<Problem> problems = new ArrayList<>();
        Map<String, List<FluxKustomization>> taken = new LinkedHashMap<>();
        for (List<FluxKustomization> all : readers.values()) {
            FluxKustomization first = all.get(0);
            SourceRef ref = first.sourceRef().orElseThrow();
            boolean defined = sources.sourceOf(first).isPresent()
                    || isBuilt(ref)
                    || sources.named().contain(ref);
            Optional<String> near = defined ? Optional.empty() : near(ref);
            if (near.isPresent()) {
                all.forEach(k -> problems.add(misspelt(k, ref, near.get())));
            } else if (!sources.isThisRepository(first)) {
                problems.add(external(all, ref, defined));
            } else if (!isUsual(ref, defined)) {
                taken.computeIfAbsent(ref.kind() + defined, k -> new ArrayList<>())
                        .add(first);
            }
        }
        taken.forEach((key, first) -> problems.add(taken(first, key.endsWith("true"))));
        return problems;
    }

    /** A GitRepository that is here, or that {@code flux bootstrap} makes. */
    private static boolean isUsual(SourceRef ref, boolean defined) {
        return ref.kind().equals(FluxSource.GIT) && (defined || ref.name().equals(RepositorySources.BOOTSTRAP));
    }

    private boolean isBuilt(SourceRef ref) {
        return reached.entryPoints().stream()
                .flatMap(e -> e.resources().resources().stream())
                .anyMatch(r -> FluxSource.isOne(r)
                        && r.gvk().kind().equals(ref.kind())
                        && r.name().equals(ref.name()));
    }

    /** Near one that is defined, or that the cluster starts from: that one is there, whoever made it. */
    private Optional<String> near(SourceRef ref) {
        List<String> names = new ArrayList<>(sources.namesOf(ref.kind()));
        reached.entryPoints().stream()
                .limit(1)
                .flatMap(e -> e.flux().stream())
                .flatMap(k -> k.sourceRef().stream())
                .filter(r -> r.kind().equals(ref.kind()))
                .forEach(r -> names.add(r.name()));
        return names.contains(ref.name()) ? Optional.empty() : NearestName.unmistakable(ref.name(), names);
    }

    private static Problem misspelt(FluxKustomization reader, SourceRef ref, String near) {
        return Problem.error(
                "flux-source-missing",
                "the Flux Kustomization " + reader.name() + " reads the " + ref.kind() + " '" + ref.name()
                        + "', which nothing defines: Flux would apply nothing of it",
                place(reader),
                "Did you mean '" + near + "'?");
    }

    /** @param first of each source the first that reads it; all sources are of one kind */
    private static Problem taken(List<FluxKustomization> first, boolean defined) {
        List<String> names = first.stream()
                .map(k -> "'" + k.sourceRef().orElseThrow().name() + "'")
                .toList();
        String kind = first.get(0).sourceRef().orElseThrow().kind();
        boolean one = names.size() == 1;
        return Problem.info(
                        "flux-source-taken",
                        "the " + kind + " " + listed(names) + (defined ? "" : ", which nothing here defines,")
                                + (one ? " is" : " are") + " treated as this repository"
                                + (FluxSource.isPublished(kind)
                                        ? ": a commit changes nothing until CI publishes it"
                                        : ""),
                        place(first.get(0)),
                        "")
                .relatedTo(first.stream()
                        .skip(1)
                        .limit(SHOWN)
                        .map(SourceProblems::place)
                        .toList());
    }

    static Problem external(List<FluxKustomization> readers, SourceRef ref, boolean defined) {
        FluxKustomization first = readers.get(0);
        List<String> names = readers.stream().map(k -> k.name().toString()).toList();
        return Problem.info(
                "flux-source-external",
                "the " + ref.kind() + " '" + ref.name() + "'"
                        + (defined
                                ? " isn't this repository"
                                : " isn't defined here, and '" + shown(first)
                                        + "' doesn't count as a directory of this repository")
                        + ": objects from it aren't checked (" + listed(names) + ")",
                place(first),
                "");
    }

    private static String listed(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(names.size(), SHOWN)))
                + (names.size() > SHOWN ? " and others" : "");
    }

    private static String shown(FluxKustomization reader) {
        return reader.directory().isEmpty() ? "." : reader.directory();
    }

    private static Location place(FluxKustomization reader) {
        return reader.spec()
                .mapping("sourceRef")
                .flatMap(ref -> ref.get("name"))
                .map(YamlNode::location)
                .orElseGet(reader::location);
    }
}
