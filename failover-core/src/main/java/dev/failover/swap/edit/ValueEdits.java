package dev.failover.swap.edit;

import dev.failover.source.TextEdit;
import dev.failover.topology.NodeLabel;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Edits of the text that built values come from. */
public interface ValueEdits {

    /**
     * After which {@code wanted} is built instead.
     *
     * @param namesake the built name of the object that the value refers to and the wanted one: where the build renames
     *     it, its source name is what has to be written
     */
    List<TextEdit> replace(YamlScalar built, String wanted, Optional<YamlScalar> namesake) throws NotEditableException;

    /** After which a node selector's value stands under the other label's key. */
    List<TextEdit> renameKey(YamlScalar value, NodeLabel left, NodeLabel wanted) throws NotEditableException;

    /** After which a built mapping has a value at a way of new keys. */
    List<TextEdit> insert(YamlMapping built, List<String> keys, String value) throws NotEditableException;
}
