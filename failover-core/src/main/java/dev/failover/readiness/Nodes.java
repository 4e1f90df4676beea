package dev.failover.readiness;

import dev.failover.topology.NodeRequirement;
import dev.failover.topology.NodeTerm;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nodes by what is asked of them: those that meet every condition of any one term. Without a term there is no such node.
 */
record Nodes(List<List<Condition>> terms) {
    static final Nodes ANY = new Nodes(List.of(List.of()));

    /** More than anybody writes; where alternatives multiply to more, nothing is concluded. */
    private static final int MOST_TERMS = 256;

    Nodes {
        terms = List.copyOf(terms);
    }

    static Nodes with(List<Condition> conditions) {
        return new Nodes(List.of(conditions));
    }

    /** Those that a required node affinity admits; without one, any. */
    static Nodes of(List<NodeTerm> terms) {
        List<List<Condition>> read = terms.stream()
                .filter(term -> !term.requirements().isEmpty() || !term.fields().isEmpty())
                .map(Nodes::conditions)
                .toList();
        return read.isEmpty() ? ANY : new Nodes(read);
    }

    private static List<Condition> conditions(NodeTerm term) {
        return Stream.concat(term.requirements().stream(), term.fields().stream())
                .map(Nodes::condition)
                .filter(Condition::isKnown)
                .toList();
    }

    static Condition condition(NodeRequirement requirement) {
        return new Condition(
                requirement.key(),
                requirement.operator(),
                requirement.values().stream().map(YamlScalar::text).toList());
    }

    static Nodes anyOf(List<Nodes> alternatives) {
        return new Nodes(
                alternatives.stream().flatMap(nodes -> nodes.terms.stream()).toList());
    }

    boolean isAny() {
        return terms.stream().anyMatch(List::isEmpty);
    }

    boolean isNone() {
        return terms.isEmpty();
    }

    /** Those that are among the others too. */
    Nodes and(Nodes others, KnownNodes known) {
        if ((long) terms.size() * others.terms.size() > MOST_TERMS) {
            return this;
        }
        List<List<Condition>> both = new ArrayList<>();
        for (List<Condition> one : terms) {
            for (List<Condition> other : others.terms) {
                List<Condition> all =
                        Stream.concat(one.stream(), other.stream()).distinct().toList();
                if (canBeMet(all) && known.canMeet(all)) {
                    both.add(all);
                }
            }
        }
        return new Nodes(both);
    }

    private static boolean canBeMet(List<Condition> conditions) {
        Map<String, List<Condition>> byKey = conditions.stream().collect(Collectors.groupingBy(Condition::key));
        return byKey.values().stream().allMatch(Nodes::canBeMetByOneLabel);
    }

    private static boolean canBeMetByOneLabel(List<Condition> conditions) {
        if (conditions.stream().noneMatch(Condition::needsLabel)) {
            return true;
        }
        if (conditions.stream().anyMatch(c -> c.operator().equals("DoesNotExist"))) {
            return false;
        }
        return conditions.stream()
                .filter(Condition::isIn)
                .findFirst()
                .map(in -> in.values().stream()
                        .anyMatch(value -> conditions.stream().allMatch(c -> c.allows(value))))
                .orElse(true);
    }

    /** In the order in which they are written, such as {@code zone=a and disk=ssd or zone=b}. */
    @Override
    public String toString() {
        return terms.stream()
                .map(term -> term.stream().map(Condition::toString).collect(Collectors.joining(" and ")))
                .distinct()
                .collect(Collectors.joining(" or "));
    }
}
