package dev.failover;

import dev.failover.source.Location;
import dev.failover.source.Provenance.Touch;
import dev.failover.source.SourceTree;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeChoice;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.yaml.YamlScalar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a file that holds one of a service's two values. Older versions of the file are compared by such lines, so
 * that the past can be read without building it.
 *
 * @param prefix what stands before the value
 */
record ValueLine(String path, String prefix, String line) {

    static List<ValueLine> of(ServiceState state) {
        Stream<YamlScalar> claim = state.mount().stream().map(m -> m.claimName());
        Stream<YamlScalar> node = Arrays.stream(Side.values())
                .flatMap(side -> state.nodeChoices(side).stream())
                .map(NodeChoice::value);
        return Stream.concat(claim, node).flatMap(ValueLine::of).distinct().toList();
    }

    /** The line where a value is written, and those that set a variable in it. */
    static Stream<ValueLine> of(YamlScalar value) {
        return Stream.concat(
                        Stream.of(value.location()),
                        value.provenance().touches().stream().map(Touch::cause))
                .map(ValueLine::at);
    }

    private static ValueLine at(Location place) {
        String text = place.file().text();
        int at = Math.min(place.span().start(), text.length());
        int start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
        String line = text.substring(start).lines().findFirst().orElse("");
        return new ValueLine(place.path(), text.substring(start, at), line);
    }

    /** How often a tree's file has the line. */
    long countIn(SourceTree tree) {
        return tree.file(path).stream()
                .flatMap(file -> file.text().lines())
                .filter(line::equals)
                .count();
    }

    /** Whose claim stands there in a tree; empty where that can't be told. */
    Optional<Side> sideIn(SourceTree tree, FailoverService service) {
        Set<Side> found = tree.file(path).stream()
                .flatMap(file -> file.text().lines())
                .filter(l -> l.startsWith(prefix))
                .map(l -> word(l.substring(prefix.length())))
                .flatMap(word -> Arrays.stream(Side.values())
                        .filter(side -> service.pvc(side).text().equals(word)))
                .collect(Collectors.toSet());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static String word(String rest) {
        return rest.replaceFirst("^[\"']?([A-Za-z0-9.-]*).*$", "$1");
    }
}
