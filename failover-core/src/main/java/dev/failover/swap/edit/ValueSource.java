package dev.failover.swap.edit;

import dev.failover.flux.EntryPoint;
import dev.failover.source.Location;
import dev.failover.source.Provenance.Touch;
import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Goes from a built value to the place whose text decides it, and edits that. */
public final class ValueSource {
    private static final String NAME_REFERENCE = "NameReferenceTransformer";
    private static final String REPLACEMENT = "ReplacementTransformer";
    private static final String VAR_REFERENCE = "RefVarTransformer";
    private static final Set<String> VARIABLES = Set.of(EntryPoint.SUBSTITUTION, VAR_REFERENCE);

    private final WrittenNodes nodes;

    public ValueSource(WrittenNodes nodes) {
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
        String newText = sourceName(built, namesake)
                .or(() -> SourceText.solve(written.text(), built.text(), wanted))
                .orElseThrow(() -> new NotEditableException("'" + built.text() + "' is made from '" + written.text()
                        + "' at " + written.location() + through(built) + "; no value there gives '" + wanted
                        + "'"));
        return ScalarEdits.replace(written, newText);
    }

    /** What to write for a name that the build is to rename with the object that has it. */
    public Optional<String> sourceName(YamlScalar built, Optional<YamlScalar> namesake) {
        return isTouchedBy(built, NAME_REFERENCE)
                ? namesake.flatMap(name -> nodes.scalar(name.location())).map(YamlScalar::text)
                : Optional.empty();
    }

    /** The scalar whose text becomes this value, or the part of it that varies: of a variable, the place that sets it. */
    private YamlScalar written(YamlScalar built) throws NotEditableException {
        Optional<Location> variable = built.provenance().touches().stream()
                .filter(t -> isReplacedInPart(t) || VARIABLES.contains(t.operator()) && !isReplaced(built, t))
                .map(Touch::cause)
                .reduce((first, last) -> last);
        Location place = variable.orElse(built.location());
        if (variable.isPresent() && place.equals(built.location())) {
            throw new NotEditableException("'" + built.text() + "' at " + place
                    + " comes from several variables, or from a variable's default");
        }
        return nodes.scalar(place)
                .orElseThrow(() -> new NotEditableException("'" + built.text() + "' comes from " + place
                        + through(built) + ", which isn't a single value"));
    }

    /** A replacement of the whole value leaves the place of its source; of a part, its source's place is the cause. */
    private boolean isReplacedInPart(Touch touch) {
        return touch.operator().equals(REPLACEMENT)
                && nodes.scalar(touch.cause()).isPresent();
    }

    /** Where one {@code $(VAR)} is all that is written, the value itself takes its place and knows its own. */
    private boolean isReplaced(YamlScalar built, Touch touch) {
        return touch.operator().equals(VAR_REFERENCE)
                && nodes.scalar(built.location())
                        .filter(w -> w.text().contains("$("))
                        .isEmpty();
    }

    private static boolean isTouchedBy(YamlScalar built, String operator) {
        return built.provenance().touches().stream().anyMatch(t -> t.operator().equals(operator));
    }

    private static String through(YamlScalar built) {
        List<Touch> touches = built.provenance().touches();
        return touches.isEmpty()
                ? ""
                : touches.stream().map(Touch::operator).distinct().collect(Collectors.joining(", ", " by ", ""));
    }
}
