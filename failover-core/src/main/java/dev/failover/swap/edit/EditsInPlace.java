package dev.failover.swap.edit;

import dev.failover.kustomize.load.RemoteCopies;
import dev.failover.source.TextEdit;
import dev.failover.topology.NodeLabel;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits values where they are written. */
public final class EditsInPlace implements ValueEdits {
    private final WrittenNodes nodes;
    private final ValueSource source;

    public EditsInPlace(WrittenNodes nodes) {
        this.nodes = nodes;
        this.source = new ValueSource(nodes);
    }

    @Override
    public List<TextEdit> replace(YamlScalar built, String wanted, Optional<YamlScalar> namesake)
            throws NotEditableException {
        return own(List.of(source.edit(built, wanted, namesake)));
    }

    @Override
    public List<TextEdit> renameKey(YamlScalar value, NodeLabel left, NodeLabel wanted) throws NotEditableException {
        YamlMapping written = nodes.mappingOfValue(value.location())
                .orElseThrow(() -> new NotEditableException(
                        "the label '" + left + "' comes from " + value.location() + ", and has no key there"));
        List<TextEdit> edits = new ArrayList<>();
        edits.add(ScalarEdits.replace(key(written, left.key()), wanted.key()));
        if (written.get(wanted.key()).isPresent()) {
            // a patch that takes the one label away and adds the other: they change roles
            edits.add(ScalarEdits.replace(key(written, wanted.key()), left.key()));
        }
        return own(edits);
    }

    /** A copy of what lies elsewhere is no file of this repository. */
    private static List<TextEdit> own(List<TextEdit> edits) throws NotEditableException {
        for (TextEdit edit : edits) {
            if (RemoteCopies.isCopy(edit.path())) {
                throw new NotEditableException(edit.path() + " is not in this repository");
            }
        }
        return edits;
    }

    private static YamlScalar key(YamlMapping mapping, String name) throws NotEditableException {
        if (mapping.entry(name).map(Entry::key).orElse(null) instanceof YamlScalar scalar) {
            return scalar;
        }
        throw new NotEditableException("the label key '" + name + "' isn't written literally at " + mapping.location());
    }

    @Override
    public List<TextEdit> insert(YamlMapping built, List<String> keys, String value) throws NotEditableException {
        YamlMapping written = nodes.mapping(built.location())
                .orElseThrow(
                        () -> new NotEditableException("there is no node selector, and no single place to add one: "
                                + built.location() + " isn't a single mapping"));
        return own(ScalarEdits.insert(written, keys, value));
    }
}
