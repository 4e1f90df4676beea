package dev.failover.swap.plan;

import dev.failover.source.TextEdit;
import dev.failover.swap.Direction;
import dev.failover.swap.ValueChange;
import dev.failover.swap.edit.Expectation;
import dev.failover.swap.edit.NotEditableException;
import dev.failover.swap.edit.ValueEdits;
import dev.failover.topology.NodeChoice;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the change of the node label that a workload asks for, by its node selector or its required node affinity. */
final class NodeChange {
    private final ValueEdits values;

    NodeChange(ValueEdits values) {
        this.values = values;
    }

    ValueChange plan(ServiceState state, Direction direction) throws NotEditableException {
        Side target = direction.target();
        NodeLabel wanted = state.service().nodeLabel(target);
        NodeLabel left = state.service().nodeLabel(target.other());
        List<NodeChoice> leaving = state.nodeChoices(target.other());
        boolean byKey = state.service().paths().isEmpty() && !left.key().equals(wanted.key());
        if (byKey && !leaving.isEmpty()) {
            return renamed(leaving, left, wanted);
        }
        List<NodeChoice> present = state.nodeChoices(target);
        return present.isEmpty() ? inserted(state, wanted) : changed(present, wanted);
    }

    private ValueChange changed(List<NodeChoice> present, NodeLabel wanted) throws NotEditableException {
        List<NodeChoice> others = present.stream()
                .filter(choice -> !choice.value().text().equals(wanted.value()))
                .toList();
        if (others.isEmpty()) {
            return ValueChange.unchanged(wanted.value(), present.get(0).value().location());
        }
        List<TextEdit> edits = new ArrayList<>();
        List<Expectation> expected = new ArrayList<>();
        for (NodeChoice choice : others) {
            edits.addAll(values.replace(choice.value(), wanted.value(), Optional.empty()));
            expected.add(Expectation.of(choice.path(), wanted.value()));
        }
        YamlScalar built = others.get(0).value();
        return new ValueChange(
                Optional.of(built.text()),
                wanted.value(),
                built.location(),
                edits.stream().distinct().toList(),
                expected);
    }

    private static YamlPath path(Workload workload, NodeLabel label) {
        return workload.nodeSelectorPath().key(label.key());
    }

    /**
     * The sides are told apart by the label's key: the key is what changes, where the value is written; a patch that
     * only changes the value leaves the build with the key of its base.
     */
    private ValueChange renamed(List<NodeChoice> leaving, NodeLabel left, NodeLabel wanted)
            throws NotEditableException {
        List<TextEdit> edits = new ArrayList<>();
        List<Expectation> expected = new ArrayList<>();
        for (NodeChoice choice : leaving) {
            if (choice.label().isPresent()) {
                NodeChoice.Label label = choice.label().get();
                edits.addAll(values.replace(label.key(), wanted.key(), Optional.empty()));
                expected.add(Expectation.of(label.path(), wanted.key()));
            } else {
                edits.addAll(values.renameKey(choice.value(), left, wanted));
                expected.add(Expectation.absent(choice.path()));
                expected.add(Expectation.of(choice.path().parent().key(wanted.key()), wanted.value()));
            }
            if (!choice.value().text().equals(wanted.value())) {
                edits.addAll(values.replace(choice.value(), wanted.value(), Optional.empty()));
                choice.label().ifPresent(l -> expected.add(Expectation.of(choice.path(), wanted.value())));
            }
        }
        YamlScalar value = leaving.get(0).value();
        return new ValueChange(
                Optional.of(left.key() + "=" + value.text()), wanted.toString(), value.location(), edits, expected);
    }

    private ValueChange inserted(ServiceState state, NodeLabel wanted) throws NotEditableException {
        Workload workload = state.workload().orElseThrow();
        if (state.service().paths().isPresent()) {
            throw new NotEditableException("there is no value at its node_path "
                    + state.service().paths().get().node());
        }
        if (workload.limitsNodesOtherwise(wanted.key())) {
            throw new NotEditableException("its required node affinity selects the label " + wanted.key()
                    + " by something other than a single 'In' term with one value");
        }
        YamlMapping around = workload.nodeSelector().orElse(workload.podSpec());
        List<String> keys =
                workload.nodeSelector().isPresent() ? List.of(wanted.key()) : List.of("nodeSelector", wanted.key());
        return new ValueChange(
                Optional.empty(),
                wanted.value(),
                around.location(),
                values.insert(around, keys, wanted.value()),
                List.of(Expectation.of(path(workload, wanted), wanted.value())));
    }
}
