package dev.failover.flux.substitution;

import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.parse.YamlParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of one entry point.
 *
 * @param incomplete whether a source of further ones can't be read here, such as an encrypted Secret
 */
public record Variables(Map<String, Variable> byName, boolean incomplete) {
    public static final Variables NONE = new Variables(Map.of(), false);

    /**
     * A value and the place that sets it.
     *
     * @param joined whether it had lines that mean something else as one; in brackets and braces they don't
     */
    public record Variable(String value, Location location, boolean joined) {}

    public Variables {
        byName = Map.copyOf(byName);
    }

    public boolean isEmpty() {
        return byName.isEmpty() && !incomplete;
    }

    /** The values of the document of a file, by their names; what isn't a scalar is nobody's value. */
    public static Variables of(SourceFile file) {
        Collector collector = new Collector();
        YamlParser.parse(file).documents().stream()
                .map(YamlDocument::root)
                .filter(YamlMapping.class::isInstance)
                .flatMap(root -> ((YamlMapping) root).entries().stream())
                .filter(e -> e.value() instanceof YamlScalar)
                .forEach(e -> collector.add(
                        e.keyText(), ((YamlScalar) e.value()).text(), e.value().location()));
        return collector.variables();
    }

    /** With the others' values where these have none; where these are empty nothing is substituted at all. */
    public Variables orElse(Variables others) {
        if (isEmpty() || others.byName.isEmpty()) {
            return this;
        }
        Map<String, Variable> all = new LinkedHashMap<>(others.byName);
        all.putAll(byName);
        return new Variables(all, incomplete);
    }

    Optional<Variable> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Collects them in the order in which Flux does: a later one wins. */
    public static final class Collector {
        private final Map<String, Variable> collected = new LinkedHashMap<>();
        private boolean incomplete;

        /** Flux takes line breaks out of a value. */
        public void add(String name, String value, Location location) {
            String stripped = value.strip();
            boolean joined = stripped.contains("\n") && !stripped.startsWith("{") && !stripped.startsWith("[");
            collected.put(name, new Variable(value.replace("\n", ""), location, joined));
        }

        public void incomplete() {
            incomplete = true;
        }

        public Variables variables() {
            return new Variables(collected, incomplete);
        }
    }
}
