package dev.failover.schema.kubernetes;

import dev.failover.resource.Gvk;
import dev.failover.resource.NearestName;
import dev.failover.resource.Resource;
import dev.failover.schema.model.KindSchema;
import dev.failover.schema.model.LazySchema;
import dev.failover.schema.model.SchemaReader;
import dev.failover.schema.model.Violation;
import dev.failover.schema.model.Violation.Kind;
import dev.failover.source.Problem.Level;
import dev.failover.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of Kubernetes' own kinds. Definitions are read when a resource first needs them. */
public final class KubernetesCatalog implements KindSchema.Catalog {
    private final Catalogue catalogue = new Catalogue();
    private final Facts facts = new Facts();
    private final SchemaReader reader = new SchemaReader(this::definition, true, Constraints::of);
    private final Map<Gvk, Optional<KindSchema>> kinds = new HashMap<>();
    private final Map<String, Optional<LazySchema>> definitions = new HashMap<>();

    @Override
    public Optional<KindSchema> find(Gvk gvk) {
        return kinds.computeIfAbsent(gvk, this::look);
    }

    private Optional<KindSchema> look(Gvk gvk) {
        String kind = gvk.apiVersion() + "/" + gvk.kind();
        return catalogue
                .definitionOf(kind)
                .flatMap(this::definition)
                .map(schema -> new KindSchema(schema, false, catalogue.isNamespaced(kind)));
    }

    /** The schema of {@code metadata}, which custom resources share. */
    public LazySchema metadata() {
        return definition("V1ObjectMeta").orElseThrow();
    }

    /** The format of the names of objects of a kind. */
    public String nameFormat(Gvk gvk) {
        return facts.nameFormat(gvk.kind());
    }

    /** The version whose schemas these are. */
    public KubernetesVersion version() {
        return KubernetesVersion.parse(catalogue.kubernetesVersion());
    }

    /** Whether it is one of the lists that {@code kubectl get} prints, whose items count by themselves. */
    public boolean isList(Gvk gvk) {
        String item = gvk.kind().replaceFirst("List$", "");
        return !item.equals(gvk.kind())
                && (gvk.equals(new Gvk("", "v1", "List"))
                        || find(new Gvk(gvk.group(), gvk.version(), item)).isPresent());
    }

    /** Why a kind that isn't here can't be applied: its API version is one of Kubernetes' own, and stable. */
    public Optional<Violation> refusal(Resource resource) {
        Gvk gvk = resource.gvk();
        String prefix = gvk.apiVersion() + "/";
        List<String> siblings = catalogue.kinds().stream()
                .filter(kind -> kind.startsWith(prefix) && kind.indexOf('/', prefix.length()) < 0)
                .map(kind -> kind.substring(prefix.length()))
                .sorted()
                .toList();
        if (siblings.isEmpty() || !gvk.version().matches("v[0-9]+")) {
            return Optional.empty();
        }
        return Optional.of(new Violation(
                Kind.INVALID_VALUE,
                Level.ERROR,
                "kind: " + gvk.apiVersion() + " has no kind '" + gvk.kind() + "'",
                resource.root().get("kind").map(YamlNode::location).orElse(resource.location()),
                advice(gvk, siblings),
                List.of()));
    }

    private String advice(Gvk gvk, List<String> siblings) {
        List<String> elsewhere = catalogue.kinds().stream()
                .filter(kind -> kind.endsWith("/" + gvk.kind()))
                .map(kind -> kind.substring(0, kind.length() - gvk.kind().length() - 1))
                .sorted()
                .toList();
        return elsewhere.isEmpty()
                ? NearestName.question(gvk.kind(), siblings)
                        .orElse("Its kinds are: " + String.join(", ", siblings) + ".")
                : gvk.kind() + " is in " + String.join(", ", elsewhere) + ".";
    }

    private Optional<LazySchema> definition(String name) {
        Optional<LazySchema> known = definitions.get(name);
        if (known == null) {
            known = catalogue.definition(name).map(text -> new LazySchema(facts.applied(name, text), reader));
            definitions.put(name, known);
        }
        return known;
    }
}
