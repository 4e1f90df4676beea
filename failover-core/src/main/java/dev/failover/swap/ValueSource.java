package dev.failover.swap;

import dev.failover.flux.EntryPoint;
import dev.failover.source.Location;
import dev.failover.source.Provenance.Touch;
import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Goes from a built value to the place whose text decides it, and edits that. */
final class ValueSource {
    private final WrittenNodes nodes;

    ValueSource(WrittenNodes nodes) {
        this.nodes = nodes;
    }

    /**
     * The edit after which {@code wanted} is built instead.
     *
     * @param namesake the built name of the object that the value refers to and the wanted one: where the build renames
     *     it, its source name is what has to be written
     */
    TextEdit edit(YamlScalar built, String wanted, Optional<YamlScalar> namesake) throws NotEditableException {
        YamlScalar written = written(built);
        Optional<String> text = SourceText.solve(written.text(), built.text(), wanted);
        Optional<String> sourceName = written.text().equals(built.text())
                ? Optional.empty()
                : namesake.flatMap(name -> nodes.scalar(name.location())).map(YamlScalar::text);
        String newText = sourceName
                .or(() -> text)
                .orElseThrow(() -> new NotEditableException("'" + built.text() + "' is made from '" + written.text()
                        + "' at " + written.location() + through(built) + ", and there is no text that makes '" + wanted
                        + "' in the same way"));
        return ScalarEdits.replace(written, newText);
    }

    /** The scalar whose text becomes this value: of a Flux variable, the place that sets it. */
    private YamlScalar written(YamlScalar built) throws NotEditableException {
        List<Touch> touches = built.provenance().touches();
        Optional<Location> variable = touches.stream()
                .filter(t -> t.operator().equals(EntryPoint.SUBSTITUTION))
                .map(Touch::cause)
                .reduce((first, last) -> last);
        Location place = variable.orElse(built.location());
        if (variable.isPresent() && place.equals(built.location())) {
            throw new NotEditableException("'" + built.text() + "' at " + place
                    + " is the default of a variable that nothing sets; set it in postBuild.substitute");
        }
        return nodes.scalar(place)
                .orElseThrow(() -> new NotEditableException(
                        "'" + built.text() + "' comes from " + place + through(built) + ", which is no single value"));
    }

    private static String through(YamlScalar built) {
        List<Touch> touches = built.provenance().touches();
        return touches.isEmpty()
                ? ""
                : touches.stream().map(Touch::operator).distinct().collect(Collectors.joining(", ", " by ", ""));
    }
}
