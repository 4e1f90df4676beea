package dev.failover.topology;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Problem;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which ConfigMap holds the configuration: the named one; else the one whose {@code services.yaml} has
 * {@code services:}; else, so that its mistake is reported, the only one that has a mapping there that can't be another
 * program's.
 */
final class ConfigMapSearch {
    static final String KEY = "services.yaml";

    private static final Pattern OURS = Pattern.compile("(?s)(?m:^services\\s*:?).*\\b(?:primary|backup)_pvc\\b");

    private final List<Candidate> candidates;
    private final Optional<String> wanted;

    ConfigMapSearch(List<Resource> configMaps, Optional<String> wanted) {
        this.wanted = wanted;
        this.candidates = configMaps.stream()
                .filter(this::isWanted)
                .flatMap(r -> text(r).map(t -> new Candidate(r, t, parse(t))).stream())
                .toList();
    }

    /** A ConfigMap, the scalar that holds the document, and the document. */
    record Candidate(Resource resource, YamlScalar text, YamlStream stream) {
        /** Other programs have a {@code services.yaml} too; a list is theirs. */
        boolean isMapping() {
            return isBroken()
                    || mappings()
                            .anyMatch(m -> m.get("services").map(this::isOurs).orElse(true));
        }

        /** That it can't be read makes it nobody else's. */
        private boolean isBroken() {
            return stream.problems().stream().anyMatch(p -> p.level() == Problem.Level.ERROR)
                    && OURS.matcher(text.text()).find();
        }

        boolean hasServices() {
            return mappings()
                    .anyMatch(m -> m.get("services").filter(this::isOurs).isPresent());
        }

        private Stream<YamlMapping> mappings() {
            return stream.firstRoot().stream()
                    .filter(YamlMapping.class::isInstance)
                    .map(YamlMapping.class::cast);
        }

        /** Other programs have services of their own: not one of their entries has a field of ours. */
        private boolean isOurs(YamlNode services) {
            return !(services instanceof YamlMapping entries)
                    || entries.entries().isEmpty()
                    || NamespacedName.of(resource).name().contains("failover")
                    || entries.entries().stream().anyMatch(e -> EntryFields.isEntry(e.value()));
        }
    }

    Optional<Candidate> find() {
        Optional<Candidate> sound =
                candidates.stream().filter(Candidate::hasServices).findFirst();
        boolean unambiguous = wanted.isPresent()
                || candidates.stream().filter(Candidate::isMapping).count() == 1;
        return sound.or(() -> unambiguous
                ? candidates.stream()
                        .filter(c -> wanted.isPresent() || c.isMapping())
                        .findFirst()
                : Optional.empty());
    }

    private boolean isWanted(Resource configMap) {
        NamespacedName name = NamespacedName.of(configMap);
        return wanted.isEmpty()
                || wanted.get().equals(name.name())
                || wanted.get().equals(name.toString());
    }

    private static Optional<YamlScalar> text(Resource configMap) {
        return configMap.root().mapping("data").flatMap(data -> data.scalar(KEY));
    }

    /** A ConfigMap that was generated from a file holds that file's whole text: then its own locations serve. */
    private static YamlStream parse(YamlScalar text) {
        boolean wholeFile = text.location().file().text().equals(text.text());
        return wholeFile ? YamlParser.parseFirst(text.location().file()) : YamlParser.parseFirstInside(text);
    }
}
