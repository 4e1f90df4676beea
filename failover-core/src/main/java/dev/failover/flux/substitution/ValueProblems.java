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
        if (reread.effect() == Effect.AS_MEANT) {
            return;
        }
        List<String> names = template.expressions().stream()
                .map(Template.Expression::name)
                .filter(name -> variables.get(name).isPresent())
                .distinct()
                .toList();
        List<Location> values = names.stream()
                .map(variables::get)
                .flatMap(Optional::stream)
                .map(Variable::location)
                .toList();
        found.computeIfAbsent(
                        new Key(reread.effect(), reread.quote(), names),
                        key -> new Found(new ArrayList<>(), values, advice(reread.quote(), scalar, value)))
                .uses()
                .add(scalar.location());
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
                + ", and Flux puts the value in as it is";
        return switch (key.effect()) {
            case NO_YAML -> "with " + value + " this is no YAML, and Flux applies nothing" + how;
            case NOTHING_LEFT -> "nothing is left of " + value + how;
            case NESTED -> value + " becomes a mapping or a list here" + how;
            default -> value + " comes out as another text here" + how;
        };
    }

    private static String advice(char quote, YamlScalar scalar, String value) {
        return switch (quote) {
            case '\'' -> "in the value, write '' for each '; or take away what is around the variable here";
            case '"' -> "in the value, write \\\" for each \" and \\\\ for each \\";
            default -> Quoting.advice(scalar, value);
        };
    }
}
