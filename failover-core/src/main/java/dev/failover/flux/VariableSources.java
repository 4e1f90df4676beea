package dev.failover.flux;

import dev.failover.flux.substitution.Variables;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Problem;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ConfigMaps and Secrets of a cluster that {@code postBuild.substituteFrom} can name. */
final class VariableSources {
    private static final Pattern NAME = Pattern.compile("[_\\p{Alpha}][_\\p{Alnum}]*");

    private static final Pattern MIRROR = Pattern.compile("reflect|replicat|mirror|sync");

    private final Map<String, Resource> byReference = new HashMap<>();

    private final PostBuild postBuild;
    private boolean mutated;

    private VariableSources(PostBuild postBuild) {
        this.postBuild = postBuild;
    }

    static VariableSources of(List<EntryPoint> entryPoints, PostBuild postBuild) {
        VariableSources sources = new VariableSources(postBuild);
        for (EntryPoint entryPoint : entryPoints) {
            for (Resource resource : entryPoint.resources().resources()) {
                sources.mutated |= KustomizationMutators.isOne(resource);
                if (resource.gvk().group().isEmpty()) {
                    sources.byReference.putIfAbsent(
                            reference(resource.gvk().kind(), NamespacedName.of(resource)), resource);
                }
            }
        }
        return sources;
    }

    /** Whether something is added to every {@code substituteFrom}. */
    boolean hasAdded() {
        return !postBuild.added().isEmpty();
    }

    boolean strict() {
        return postBuild.strict();
    }

    /** What an entry point substitutes: {@code substituteFrom} in its order, then {@code substitute}. */
    Variables variables(FluxKustomization flux, List<Problem> problems) {
        Variables.Collector collector = new Variables.Collector();
        if (mutated) {
            collector.incomplete();
        }
        Optional<YamlMapping> own = flux.postBuild();
        List<YamlMapping> references = new ArrayList<>(postBuild.added());
        own.flatMap(p -> p.sequence("substituteFrom")).map(YamlSequence::items).orElse(List.of()).stream()
                .filter(YamlMapping.class::isInstance)
                .forEach(item -> references.add((YamlMapping) item));
        references.forEach(reference -> read(flux, reference, collector, problems));
        own.flatMap(p -> p.mapping("substitute")).map(YamlMapping::entries).orElse(List.of()).stream()
                .filter(e -> e.value() instanceof YamlScalar)
                .forEach(e -> add(e, ((YamlScalar) e.value()).text(), collector, problems));
        return collector.variables().orElse(postBuild.local());
    }

    private void read(
            FluxKustomization flux, YamlMapping reference, Variables.Collector collector, List<Problem> problems) {
        String kind = reference.text("kind").orElse("");
        String name = reference.text("name").orElse("");
        boolean optional = reference.text("optional").filter("true"::equals).isPresent();
        Resource source =
                byReference.get(reference(kind, NamespacedName.of(flux.name().namespace(), name)));
        if (source == null) {
            collector.incomplete();
            if (!optional && !kind.equals("Secret") && !isMirrored(kind, name)) {
                problems.add(Problem.warning(
                        "flux-substitute-source-missing",
                        "no " + kind + " '" + name + "' in the namespace "
                                + flux.name().namespace()
                                + " is in this repository, so its variables are unknown",
                        reference.location(),
                        "add it to the repository, or set 'optional: true' if Flux can do without it"));
            }
        } else if (source.root().get("sops").isPresent()) {
            collector.incomplete();
        } else {
            entries(source, "data").forEach(e -> add(e, text(kind, e), collector, problems));
            entries(source, "stringData").forEach(e -> add(e, text("", e), collector, problems));
        }
    }

    /** Whether another namespace has it with the annotation of a program that copies it into others. */
    private boolean isMirrored(String kind, String name) {
        return byReference.values().stream()
                .filter(r -> r.gvk().kind().equals(kind) && r.name().equals(name))
                .flatMap(r -> r.root().mapping("metadata").stream())
                .flatMap(m -> m.mapping("annotations").stream())
                .flatMap(annotations -> annotations.entries().stream())
                .anyMatch(a -> MIRROR.matcher(a.keyText()).find());
    }

    private static void add(Entry entry, String value, Variables.Collector collector, List<Problem> problems) {
        if (NAME.matcher(entry.keyText()).matches()) {
            collector.add(entry.keyText(), value, entry.value().location());
        } else {
            problems.add(Problem.error(
                    "flux-variable-name",
                    "'" + entry.keyText() + "' can't be the name of a variable",
                    entry.key().location(),
                    "use letters, digits and '_', not beginning with a digit"));
        }
    }

    private static List<Entry> entries(Resource source, String field) {
        return source.root().mapping(field).map(YamlMapping::entries).orElse(List.of()).stream()
                .filter(e -> e.value() instanceof YamlScalar)
                .toList();
    }

    private static String text(String kind, Entry entry) {
        String text = ((YamlScalar) entry.value()).text();
        if (!kind.equals("Secret")) {
            return text;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String reference(String kind, NamespacedName name) {
        return kind + "/" + name;
    }
}
