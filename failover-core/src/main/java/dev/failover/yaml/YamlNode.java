package dev.failover.yaml;

import dev.failover.source.Location;
import dev.failover.source.Provenance;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An immutable node of a YAML document. Changing a tree makes new nodes along the path and shares the rest.
 *
 * <p>Aliases are resolved: an alias is the very node that its anchor names, so both share one provenance. Equality is
 * identity; {@link #sameValue} compares contents.
 */
public sealed interface YamlNode permits YamlCollection, YamlScalar {

    /** The explicit tag as resolved by its handle, such as {@code tag:yaml.org,2002:str} or {@code !foo}; or "". */
    String tag();

    Provenance provenance();

    YamlNode withProvenance(Provenance provenance);

    /** What stands directly in it: the values of a mapping, the items of a sequence; nothing in a scalar. */
    List<YamlNode> children();

    /** With each child changed, keys left as they are; the same node when no child is. */
    YamlNode map(UnaryOperator<YamlNode> change);

    /** With each key and each child changed; the same node when none is. */
    default YamlNode mapWithKeys(UnaryOperator<YamlNode> change) {
        return map(change);
    }

    /** Whether kustomize reads a null here. */
    default boolean isNull() {
        return false;
    }

    /** Where this node was written. */
    default Location location() {
        return provenance().written();
    }

    /** Whether both hold the same value as kustomize reads it, whatever their style, order of keys and origin. */
    default boolean sameValue(YamlNode other) {
        return YamlEquality.same(this, other);
    }
}
