package dev.failover.flux.substitution;

import dev.failover.flux.substitution.Reread.Place;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.Provenance;
import dev.failover.source.Span;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flux's {@code postBuild}: replaces {@code ${…}} in keys and values of built resources. */
public final class Substitution {
    /** The operator's name in a value's provenance; its cause is the place that sets the variable. */
    public static final String OPERATOR = "postBuild.substitute";

    /** The same where the value is known to the cluster alone. */
    public static final String UNKNOWN = "postBuild.unknown";

    private static final String OPT_OUT = "kustomize.toolkit.fluxcd.io/substitute";

    private final Variables variables;
    private final boolean strict;
    private final Map<String, List<Location>> undefined = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final ValueProblems values = new ValueProblems();

    /** @param strict whether this Flux refuses what isn't set; older ones put nothing in its place */
    public Substitution(Variables variables, boolean strict) {
        this.variables = variables;
        this.strict = strict;
    }

    public Resource applyTo(Resource resource) {
        if (optsOut(resource, "labels") || optsOut(resource, "annotations")) {
            return resource;
        }
        YamlNode root = substituted(resource.root(), Place.VALUE);
        return root instanceof YamlMapping mapping ? resource.withRoot(mapping) : resource;
    }

    /** What went wrong in all resources so far; a variable that isn't set is one problem, however often it is used. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(values.problems());
        undefined.forEach((name, places) -> all.add(new Problem(
                        "flux-variable-undefined",
                        strict ? Problem.Level.ERROR : Problem.Level.WARNING,
                        "the variable '" + name + "' is used but not set: Flux "
                                + (strict ? "refuses to apply this" : "before 2.9 replaces it with nothing"),
                        places.get(0),
                        places.subList(1, places.size()),
                        "set it in postBuild.substitute or in a ConfigMap of substituteFrom, give it a default as ${"
                                + name
                                + ":=…}, or write $${" + name + "} if it isn't meant for Flux\n"
                                + "if something in the cluster adds a substituteFrom to every Kustomization, add it to"
                                + " .failover.yaml: substituteFrom: [{kind: ConfigMap, name: …}]")
                .of(name)));
        return all;
    }

    private static boolean optsOut(Resource resource, String field) {
        return resource.root()
                .mapping("metadata")
                .flatMap(m -> m.mapping(field))
                .flatMap(m -> m.text(OPT_OUT))
                .filter("disabled"::equals)
                .isPresent();
    }

    private YamlNode substituted(YamlNode node, Place place) {
        if (node instanceof YamlScalar scalar) {
            return Template.concerns(scalar.text()) ? substituted(scalar, place) : scalar;
        }
        if (node instanceof YamlMapping mapping) {
            return mapping.mapEntries(e -> {
                YamlNode key = substituted(e.key(), Place.KEY);
                YamlNode value = substituted(e.value(), Place.VALUE);
                return key == e.key() && value == e.value() ? e : new Entry(key, value);
            });
        }
        return node.map(item -> substituted(item, Place.ITEM));
    }

    private YamlNode substituted(YamlScalar scalar, Place place) {
        try {
            Template template = Template.parse(scalar.text());
            Optional<Location> cause = inspect(template, scalar);
            String text = template.expand(this::value);
            boolean unknown = template.expressions().stream().anyMatch(this::isUnknown);
            Provenance provenance =
                    unknown ? scalar.provenance().touchedBy(UNKNOWN, scalar.location()) : scalar.provenance();
            if (text.equals(scalar.text())) {
                return scalar.withProvenance(provenance);
            }
            Reread reread = Reread.of(
                    scalar,
                    place,
                    t -> Template.parse(t).expand(this::value),
                    provenance.touchedBy(OPERATOR, cause.orElse(scalar.location())));
            if (!unknown) {
                values.add(reread, template, scalar, text, variables);
            }
            return reread.node();
        } catch (BadSubstitutionException e) {
            problems.add(Problem.error(
                    "flux-substitution-invalid",
                    "Flux can't substitute this text: " + e.getMessage(),
                    scalar.location(),
                    "write '$$' for a '$' that isn't meant for Flux, or label the object with " + OPT_OUT
                            + ": disabled"));
            return scalar;
        }
    }

    /** Notes what isn't set; gives the place of the first variable that is. */
    private Optional<Location> inspect(Template template, YamlScalar scalar) {
        Optional<Location> first = Optional.empty();
        for (Template.Expression expression : template.expressions()) {
            Optional<Variables.Variable> variable = variables.get(expression.name());
            if (isUnknown(expression) && !variables.incomplete()) {
                undefined
                        .computeIfAbsent(expression.name(), n -> new ArrayList<>())
                        .add(place(scalar.location(), expression.name()));
            }
            first = first.or(() -> variable.map(Variables.Variable::location));
        }
        return first;
    }

    private boolean isUnknown(Template.Expression expression) {
        return !expression.toleratesUnset() && variables.get(expression.name()).isEmpty();
    }

    /** In a long text, such as a file that a ConfigMap is generated from, where the variable stands without a default. */
    private static Location place(Location value, String name) {
        Span span = value.span();
        Matcher matcher = Pattern.compile("(?<!\\$)\\$\\{" + Pattern.quote(name) + "(?!\\w|:?=|:-|:\\?|:\\+)}?")
                .matcher(value.file().text())
                .region(span.start(), span.end());
        return matcher.find() ? Location.of(value.file(), matcher.start(), matcher.end()) : value;
    }

    /** What can't be known is left as it is written, so that it is seen; a default is the better guess. */
    private Optional<String> value(Template.Expression expression) {
        Optional<String> value = variables.get(expression.name()).map(Variables.Variable::value);
        boolean unknowable = value.isEmpty() && variables.incomplete() && !expression.toleratesUnset();
        return unknowable ? Optional.of("${" + expression.name() + "}") : value;
    }
}
