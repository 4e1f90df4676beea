package dev.failover.swap;

import dev.failover.source.TextEdit;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the change of the node label that a workload's node selector asks for. */
final class NodeChange {
    private final WrittenNodes nodes;
    private final ValueSource source;

    NodeChange(WrittenNodes nodes, ValueSource source) {
        this.nodes = nodes;
        this.source = source;
    }

    ValueChange plan(FailoverService service, Workload workload, Direction direction) throws NotEditableException {
        NodeLabel wanted = service.nodeLabel(direction.target());
        NodeLabel left = service.nodeLabel(direction.target().other());
        Optional<YamlScalar> present = workload.selectedNode(wanted.key());
        if (!left.key().equals(wanted.key())
                && workload.selectedNode(left.key()).isPresent()) {
            return renamed(workload, left, wanted);
        }
        if (present.isEmpty()) {
            return inserted(workload, wanted);
        }
        YamlScalar built = present.get();
        if (built.text().equals(wanted.value())) {
            return ValueChange.unchanged(wanted.value(), built.location());
        }
        return new ValueChange(
                Optional.of(built.text()),
                wanted.value(),
                built.location(),
                List.of(source.edit(built, wanted.value(), Optional.empty())),
                List.of(Expectation.of(path(workload, wanted), wanted.value())));
    }

    private static YamlPath path(Workload workload, NodeLabel label) {
        return workload.nodeSelectorPath().key(label.key());
    }

    /**
     * The sides are told apart by the label's key: the key is what changes, where the value is written; a patch that
     * only changes the value leaves the build with the key of its base.
     */
    private ValueChange renamed(Workload workload, NodeLabel left, NodeLabel wanted) throws NotEditableException {
        YamlScalar value = workload.selectedNode(left.key()).orElseThrow();
        YamlMapping written = nodes.mappingOfValue(value.location())
                .orElseThrow(() -> new NotEditableException(
                        "the label '" + left + "' comes from " + value.location() + ", where it has no key"));
        YamlScalar key = key(written, left.key());
        List<TextEdit> edits = new ArrayList<>();
        edits.add(ScalarEdits.replace(key, wanted.key()));
        if (written.get(wanted.key()).isPresent()) {
            // a patch that takes the one label away and adds the other: they change roles
            edits.add(ScalarEdits.replace(key(written, wanted.key()), left.key()));
        }
        if (!value.text().equals(wanted.value())) {
            edits.add(source.edit(value, wanted.value(), Optional.empty()));
        }
        return new ValueChange(
                Optional.of(left.key() + "=" + value.text()),
                wanted.toString(),
                key.location(),
                edits,
                List.of(
                        Expectation.absent(path(workload, left)),
                        Expectation.of(path(workload, wanted), wanted.value())));
    }

    private static YamlScalar key(YamlMapping mapping, String name) throws NotEditableException {
        if (mapping.entry(name).map(Entry::key).orElse(null) instanceof YamlScalar scalar) {
            return scalar;
        }
        throw new NotEditableException("the label key '" + name + "' is not written as such at " + mapping.location());
    }

    private ValueChange inserted(Workload workload, NodeLabel wanted) throws NotEditableException {
        YamlMapping around = workload.nodeSelector().orElse(workload.podSpec());
        YamlMapping written = nodes.mapping(around.location())
                .orElseThrow(
                        () -> new NotEditableException("there is no node selector, and no single place to add one: "
                                + around.location() + " is not one mapping"));
        List<String> keys =
                workload.nodeSelector().isPresent() ? List.of(wanted.key()) : List.of("nodeSelector", wanted.key());
        return new ValueChange(
                Optional.empty(),
                wanted.value(),
                around.location(),
                ScalarEdits.insert(written, keys, wanted.value()),
                List.of(Expectation.of(path(workload, wanted), wanted.value())));
    }
}
