package dev.failover.schema;

import dev.failover.flux.Cluster;
import dev.failover.flux.EntryPoint;
import dev.failover.flux.FluxKustomization;
import dev.failover.resource.Gvk;
import dev.failover.resource.Resource;
import dev.failover.schema.custom.CustomCatalog;
import dev.failover.schema.custom.DefinitionFiles;
import dev.failover.schema.custom.SchemaFiles;
import dev.failover.schema.kubernetes.KubernetesCatalog;
import dev.failover.schema.model.KindSchema;
import dev.failover.schema.model.Violation;
import dev.failover.source.Problem;
import dev.failover.source.SourceTree;
import dev.failover.source.Unforeseen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds all that the clusters of a tree apply against schemas. */
public final class SchemaCheck {
    private final KubernetesCatalog kubernetes = new KubernetesCatalog();
    private final ResourceCheck resourceCheck = new ResourceCheck(kubernetes);
    private final ServedVersions served;
    private final SchemaOptions options;
    private final List<KindSchema.Catalog> loose = new ArrayList<>();
    private final List<ResourceViolation> found = new ArrayList<>();
    private final UnknownKinds unknown = new UnknownKinds();

    private SchemaCheck(SourceTree tree, SchemaOptions options) {
        this.options = options;
        this.served = new ServedVersions(options.version().orElse(kubernetes.version()));
        loose.add(new DefinitionFiles(tree));
        for (SourceTree files : options.files()) {
            loose.add(new DefinitionFiles(files));
            loose.add(new SchemaFiles(files));
        }
    }

    /** Every violation; one that several entry points share comes once for each. */
    public static List<ResourceViolation> violations(SourceTree tree, List<Cluster> clusters, SchemaOptions options) {
        SchemaCheck check = new SchemaCheck(tree, options);
        clusters.forEach(check::add);
        check.found.addAll(check.unknown.violations(options.strict()));
        return List.copyOf(check.found);
    }

    private void add(Cluster cluster) {
        CustomCatalog own = new CustomCatalog();
        cluster.entryPoints().stream()
                .flatMap(e -> e.resources().resources().stream())
                .map(Resource::root)
                .forEach(own::add);
        List<KindSchema.Catalog> catalogs = new ArrayList<>(List.of(kubernetes, own));
        catalogs.addAll(loose);
        for (EntryPoint entryPoint : cluster.entryPoints()) {
            entryPoint
                    .resources()
                    .resources()
                    .forEach(resource -> Unforeseen.guard(
                            () -> add(resource, entryPoint, catalogs),
                            unforeseen -> add(notChecked(resource, unforeseen), resource, entryPoint, true)));
        }
    }

    private static Violation notChecked(Resource resource, Unforeseen unforeseen) {
        return new Violation(
                Violation.Kind.NO_SCHEMA,
                Problem.Level.WARNING,
                resource.id() + " can't be checked against its schema: " + unforeseen.words(),
                resource.location(),
                Unforeseen.advice("Everything else is checked."),
                List.of());
    }

    private boolean add(Resource resource, EntryPoint entryPoint, List<KindSchema.Catalog> catalogs) {
        Gvk gvk = resource.gvk();
        Optional<Violation> retired = served.violation(resource);
        retired.ifPresent(v -> add(v, resource, entryPoint, false));
        Optional<KindSchema> kind = catalogs.stream()
                .map(catalog -> catalog.find(gvk))
                .flatMap(Optional::stream)
                .findFirst();
        RequiredNamespace.violation(resource, entryPoint, kind).ifPresent(v -> add(v, resource, entryPoint, false));
        if (kind.isPresent()) {
            boolean custom = kind.get().custom();
            resourceCheck
                    .check(resource, kind.get(), entryPoint.flux())
                    .forEach(v -> add(v, resource, entryPoint, custom));
        } else if (retired.isEmpty() && !kubernetes.isList(gvk) && (options.strict() || !isJudgedElsewhere(gvk))) {
            unknownKind(resource, entryPoint, catalogs);
        }
        return true;
    }

    /** Flux's objects that describe entry points: they are read, and their mistakes reported, where clusters are found. */
    private static boolean isJudgedElsewhere(Gvk gvk) {
        return gvk.group().equals(FluxKustomization.GROUP)
                || gvk.equals(new Gvk("source.toolkit.fluxcd.io", gvk.version(), "GitRepository"));
    }

    private void unknownKind(Resource resource, EntryPoint entryPoint, List<KindSchema.Catalog> catalogs) {
        Optional<Violation> refused = kubernetes.refusal(resource);
        if (refused.isPresent()) {
            add(refused.get(), resource, entryPoint, false);
            return;
        }
        List<String> versions = catalogs.stream()
                .flatMap(catalog -> catalog.versions(resource.gvk()).stream())
                .distinct()
                .toList();
        unknown.add(resource, entryPoint.name(), versions);
    }

    private boolean add(Violation violation, Resource resource, EntryPoint entryPoint, boolean custom) {
        return found.add(new ResourceViolation(violation, resource.id(), entryPoint.name(), custom));
    }
}
