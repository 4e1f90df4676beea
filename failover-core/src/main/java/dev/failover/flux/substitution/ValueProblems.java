package dev.failover.flux.substitution;

import dev.failover.flux.substitution.Reread.Effect;
import dev.failover.flux.substitution.Variables.Variable;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values that don't come out as they were meant. One that does so at several places is one problem. Values aren't
 * quoted: they may be a Secret's.
 */
final class ValueProblems {
    private final Map<Key, Found> found = new LinkedHashMap<>();

    /** @param names of the variables, none where a default is at fault */
    private record Key(Effect effect, char quote, List<String> names) {}

    private record Found(List<Location> uses, List<Location> values, String advice) {}

    void add(Reread reread, Template template, YamlScalar scalar, String value, Variables variables) {
        List<String> names = template.expressions().stream()
                .map(Template.Expression::name)
                .filter(name -> variables.get(name).isPresent() && !Quoting.VARIABLES.contains(name))
                .distinct()
                .toList();
        if (reread.effect() != Effect.AS_MEANT) {
            add(new Key(reread.effect(), reread.quote(), names), scalar, value, variables);
            return;
        }
        names.stream()
                .filter(name -> variables.get(name).filter(Variable::joined).isPresent())
                .forEach(name -> add(new Key(Effect.JOINED, ' ', List.of(name)), scalar, value, variables));
    }

    private void add(Key key, YamlScalar scalar, String value, Variables variables) {
        found.computeIfAbsent(key, k -> new Found(new ArrayList<>(), places(k, variables), advice(k, scalar, value)))
                .uses()
                .add(scalar.location());
    }

    private static List<Location> places(Key key, Variables variables) {
        return key.names().stream()
                .map(variables::get)
                .flatMap(Optional::stream)
                .map(Variable::location)
                .toList();
    }

    List<Problem> problems() {
        return found.entrySet().stream()
                .map(e -> problem(e.getKey(), e.getValue()))
                .toList();
    }

    private static Problem problem(Key key, Found found) {
        boolean refused = key.effect() == Effect.NO_YAML || key.effect() == Effect.NOTHING_LEFT;
        List<Location> uses = found.uses();
        return new Problem(
                        "flux-variable-value",
                        refused ? Problem.Level.ERROR : Problem.Level.WARNING,
                        message(key),
                        uses.get(0),
                        Stream.concat(found.values().stream(), uses.stream().skip(1))
                                .toList(),
                        found.advice())
                .of(String.join(" ", key.names()));
    }

    private static String message(Key key) {
        String value = key.names().isEmpty()
                ? "the default"
                : "the value of " + key.names().stream().map(n -> "'" + n + "'").collect(Collectors.joining(" and "));
        String how = ": kustomize prints this text "
                + switch (key.quote()) {
                    case '\'' -> "in single quotes";
                    case '"' -> "in double quotes";
                    default -> "without quotes";
                }
                + ", and Flux inserts the value without escaping it";
        return switch (key.effect()) {
            case NO_YAML -> value + " makes this YAML invalid, and Flux applies nothing" + how;
            case NOTHING_LEFT -> value + " comes out empty" + how;
            case JOINED -> "Flux removes the line breaks from " + value + ": its lines become one";
            case NESTED -> value + " becomes a mapping or a list here" + how;
            default -> value + " changes here" + how;
        };
    }

    private static String advice(Key key, YamlScalar scalar, String value) {
        if (key.effect() == Effect.JOINED) {
            return "write the value on one line, or write it into the object without a variable";
        }
        return switch (key.quote()) {
            case '\'' -> "in the value, write '' for each '; or use the variable here without the text around it";
            case '"' -> "in the value, write \\\" for each \" and \\\\ for each \\";
            default -> Quoting.advice(scalar.location(), value);
        };
    }
}
