package dev.failover.yaml;

import dev.failover.source.Location;
import dev.failover.source.Provenance;

/**
 * An immutable node of a YAML document. Changing a tree makes new nodes along the path and shares the rest.
 *
 * <p>Aliases are resolved: an alias is the very node that its anchor names, so both share one provenance. Equality is
 * identity; {@link #sameValue} compares contents.
 */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

    /** The explicit tag as resolved by its handle, such as {@code tag:yaml.org,2002:str} or {@code !foo}; or "". */
    String tag();

    Provenance provenance();

    YamlNode withProvenance(Provenance provenance);

    /** Where this node was written. */
    default Location location() {
        return provenance().written();
    }

    /** Whether both hold the same value as kustomize reads it, whatever their style, order of keys and origin. */
    default boolean sameValue(YamlNode other) {
        return YamlEquality.same(this, other);
    }
}
