package dev.failover.schema.model;

import dev.failover.resource.Gvk;
import java.util.List;
import java.util.Optional;

/**
 * The schema of a kind.
 *
 * @param custom whether it is that of a custom resource
 * @param namespaced whether its objects are known to live in namespaces
 */
public record KindSchema(LazySchema schema, boolean custom, boolean namespaced) {

    /** Where schemas are looked up by kind. */
    public interface Catalog {
        Optional<KindSchema> find(Gvk gvk);

        /** The API versions in which this kind is known, whatever the version asked for. */
        default List<String> versions(Gvk gvk) {
            return List.of();
        }
    }
}
