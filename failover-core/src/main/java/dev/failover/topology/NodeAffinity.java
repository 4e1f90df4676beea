package dev.failover.topology;

import dev.failover.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The node affinity that a pod requires. Of several terms a node need meet only one, and of several values have only
 * one; so a node is chosen only by a single term that asks for a single value.
 */
final class NodeAffinity {
    private static final YamlPath TERMS = YamlPath.keys(
                    "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution")
            .key("nodeSelectorTerms");

    private final Workload workload;
    private final List<NodeTerm> terms;

    NodeAffinity(Workload workload) {
        this.workload = workload;
        this.terms = NodeTerm.list(TERMS.in(workload.podSpec()));
    }

    /** Each requirement of one {@code In} value for the label key. */
    List<NodeChoice> choices(String key) {
        if (terms.size() != 1) {
            return List.of();
        }
        List<NodeChoice> choices = new ArrayList<>();
        List<NodeRequirement> requirements = terms.get(0).requirements();
        for (int i = 0; i < requirements.size(); i++) {
            if (isChoice(requirements.get(i)) && requirements.get(i).key().equals(key)) {
                choices.add(choice(requirements.get(i), path(i)));
            }
        }
        return List.copyOf(choices);
    }

    /** Without the choices of these labels. */
    List<NodeTerm> terms(Set<String> chosenBy) {
        return terms.size() != 1
                ? terms
                : terms.stream()
                        .map(term -> new NodeTerm(
                                term.requirements().stream()
                                        .filter(r -> !isChoice(r) || !chosenBy.contains(r.key()))
                                        .toList(),
                                term.fields()))
                        .toList();
    }

    /** Whether any requirement is about the label, in whatever way. */
    boolean mentions(String key) {
        return terms.stream().anyMatch(term -> term.about(key).findAny().isPresent());
    }

    /**
     * The requirement by which no node with this label will do, wherever else the label is asked for. What is a choice
     * doesn't count: it changes with the side.
     */
    Optional<NodeRequirement> excluding(NodeLabel label) {
        List<NodeRequirement> first = new ArrayList<>();
        for (NodeTerm term : terms) {
            Optional<NodeRequirement> against = term.about(label.key())
                    .filter(r -> terms.size() > 1 || !isChoice(r))
                    .filter(r -> !r.allows(label.value()))
                    .findFirst();
            if (against.isEmpty()) {
                return Optional.empty();
            }
            first.add(against.get());
        }
        return first.stream().findFirst();
    }

    /** The field by which every term names nodes, if they all do. */
    Optional<NodeRequirement> byField() {
        return terms.stream().anyMatch(term -> term.fields().isEmpty())
                ? Optional.empty()
                : terms.stream().flatMap(term -> term.fields().stream()).findFirst();
    }

    private YamlPath path(int requirement) {
        YamlPath path = workload.podSpecPath();
        for (YamlPath.Step step : TERMS.steps()) {
            path = path.key(((YamlPath.Key) step).name());
        }
        return path.index(0).key("matchExpressions").index(requirement);
    }

    private static boolean isChoice(NodeRequirement requirement) {
        return requirement.operator().equals("In") && requirement.values().size() == 1;
    }

    private static NodeChoice choice(NodeRequirement requirement, YamlPath path) {
        return new NodeChoice(
                requirement.values().get(0),
                path.key("values").index(0),
                requirement.expression().scalar("key").map(k -> new NodeChoice.Label(k, path.key("key"))));
    }
}
