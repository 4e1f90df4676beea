package dev.failover.goal.status;

import dev.failover.source.Location;
import dev.failover.source.Provenance.Touch;
import dev.failover.source.SourceTree;
import dev.failover.topology.NodeChoice;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.yaml.YamlScalar;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of a file that holds one of a service's two values. Older versions of the file are compared by such lines, so
 * that the past can be read without building it.
 *
 * @param prefix what stands before the value, without the indentation
 * @param around what the build puts around it, such as a {@code namePrefix}
 */
record ValueLine(String path, String prefix, String line, Around around) {

    /** Text before and after a written name that its build has. */
    record Around(String before, String after) {
        static Around of(String written, String built) {
            int at = written.isEmpty() ? -1 : built.indexOf(written);
            return at < 0
                    ? new Around("", "")
                    : new Around(built.substring(0, at), built.substring(at + written.length()));
        }
    }

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
                .map(place -> at(place, value.text()));
    }

    private static ValueLine at(Location place, String built) {
        String text = place.file().text();
        int at = Math.min(place.span().start(), text.length());
        int start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
        String line = text.substring(start).lines().findFirst().orElse("");
        return new ValueLine(
                place.path(),
                text.substring(start, at).strip(),
                line,
                Around.of(word(line.substring(Math.min(at - start, line.length()))), built));
    }

    /** How often a tree's file has the line. */
    long countIn(SourceTree tree) {
        return lines(tree).filter(line::equals).count();
    }

    /** All values that stand behind the prefix in a tree, in their order, as they are built. */
    List<String> valuesIn(SourceTree tree) {
        return lines(tree)
                .map(String::strip)
                .filter(l -> l.startsWith(prefix))
                .map(l -> word(l.substring(prefix.length()).strip()))
                .filter(word -> !word.isEmpty())
                .map(word -> around.before() + word + around.after())
                .toList();
    }

    private Stream<String> lines(SourceTree tree) {
        return tree.readable(path).stream().flatMap(file -> file.text().lines());
    }

    private static String word(String rest) {
        return rest.replaceFirst("^[\"']?([A-Za-z0-9.-]*).*$", "$1");
    }
}
