package dev.failover.schema.custom;

import dev.failover.resource.Gvk;
import dev.failover.schema.model.KindSchema;
import dev.failover.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The schemas that CustomResourceDefinitions give. Of two that define the same, the first counts. */
public final class CustomCatalog implements KindSchema.Catalog {
    private final Map<Gvk, KindSchema> kinds = new LinkedHashMap<>();
    private final Map<String, Set<String>> versions = new LinkedHashMap<>();

    /** @param object of any kind; one that isn't a definition is passed over */
    public void add(YamlMapping object) {
        if (Definition.isOne(object)) {
            new Definition(object).kinds().forEach(this::add);
        }
    }

    private void add(Gvk gvk, KindSchema schema) {
        kinds.putIfAbsent(gvk, schema);
        versions.computeIfAbsent(groupKind(gvk), key -> new TreeSet<>()).add(gvk.apiVersion());
    }

    @Override
    public Optional<KindSchema> find(Gvk gvk) {
        return Optional.ofNullable(kinds.get(gvk));
    }

    @Override
    public List<String> versions(Gvk gvk) {
        return List.copyOf(versions.getOrDefault(groupKind(gvk), Set.of()));
    }

    private static String groupKind(Gvk gvk) {
        return gvk.group() + "/" + gvk.kind();
    }
}
