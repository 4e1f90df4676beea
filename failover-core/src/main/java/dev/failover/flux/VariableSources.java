package dev.failover.flux;

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

    private final Map<String, Resource> byReference = new HashMap<>();

    private final Variables local;
    private final boolean complete;

    private VariableSources(Variables local, boolean complete) {
        this.local = local;
        this.complete = complete;
    }

    /** @param local values that count where the tree sets none */
    static VariableSources of(List<EntryPoint> entryPoints, Variables local) {
        VariableSources sources = new VariableSources(local, true);
        for (EntryPoint entryPoint : entryPoints) {
            for (Resource resource : entryPoint.resources().resources()) {
                if (resource.gvk().group().isEmpty()) {
                    sources.byReference.putIfAbsent(
                            reference(resource.gvk().kind(), NamespacedName.of(resource)), resource);
                }
            }
        }
        return sources;
    }

    /** The same for an entry point that may be given further variables that can't be known here. */
    VariableSources incomplete() {
        VariableSources sources = new VariableSources(local, false);
        sources.byReference.putAll(byReference);
        return sources;
    }

    /** What an entry point substitutes: {@code substituteFrom} in its order, then {@code substitute}. */
    Variables variables(FluxKustomization flux, List<Problem> problems) {
        Variables.Collector collector = new Variables.Collector();
        if (!complete) {
            collector.incomplete();
        }
        Optional<YamlMapping> postBuild = flux.postBuild();
        List<YamlMapping> references = new ArrayList<>();
        postBuild.flatMap(p -> p.sequence("substituteFrom")).map(YamlSequence::items).orElse(List.of()).stream()
                .filter(YamlMapping.class::isInstance)
                .forEach(item -> references.add((YamlMapping) item));
        references.forEach(reference -> read(flux, reference, collector, problems));
        postBuild.flatMap(p -> p.mapping("substitute")).map(YamlMapping::entries).orElse(List.of()).stream()
                .filter(e -> e.value() instanceof YamlScalar)
                .forEach(e -> add(e, ((YamlScalar) e.value()).text(), collector, problems));
        return collector.variables().orElse(local);
    }

    private void read(
            FluxKustomization flux, YamlMapping reference, Variables.Collector collector, List<Problem> problems) {
        String kind = reference.text("kind").orElse("");
        String name = reference.text("name").orElse("");
        boolean optional = reference.text("optional").filter("true"::equals).isPresent();
        Resource source =
                byReference.get(reference(kind, NamespacedName.of(flux.name().namespace(), name)));
        if (source == null) {
            if (optional || kind.equals("Secret")) {
                collector.incomplete();
            } else {
                problems.add(Problem.warning(
                        "flux-substitute-source-missing",
                        "no " + kind + " '" + name + "' in the namespace "
                                + flux.name().namespace()
                                + " is built from this repository, so its variables are not known here",
                        reference.location(),
                        "add it to the repository, or say 'optional: true' if Flux can do without"));
            }
        } else if (source.root().get("sops").isPresent()) {
            collector.incomplete();
        } else {
            entries(source, "data").forEach(e -> add(e, text(kind, e), collector, problems));
            entries(source, "stringData").forEach(e -> add(e, text("", e), collector, problems));
        }
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
