package dev.failover.flux.source;

import dev.failover.resource.NamespacedName;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sources of which somebody says that they are this repository; then no other one is.
 *
 * @param places where each {@code name} or {@code namespace/name} is said
 */
public record NamedSources(Map<String, Location> places) {
    private static final String SETTINGS = ".failover.yaml";

    /** Those of the parameter, or if that names none, those of the tree's settings. */
    public static NamedSources of(List<String> names, SourceTree tree) {
        Map<String, Location> places = new LinkedHashMap<>();
        Location command = Location.start(new SourceFile(".", new byte[0]));
        names.forEach(name -> places.put(name, command));
        if (places.isEmpty()) {
            settings(tree).forEach(name -> places.put(name.text(), name.location()));
        }
        return new NamedSources(places);
    }

    /** What is wrong with the settings is for their own reader to say. */
    private static Stream<YamlScalar> settings(SourceTree tree) {
        return tree.readable(SETTINGS).stream()
                .flatMap(file -> YamlParser.parse(file).documents().stream().limit(1))
                .map(YamlDocument::root)
                .filter(YamlMapping.class::isInstance)
                .flatMap(root -> ((YamlMapping) root).sequence("sources").stream())
                .map(YamlSequence::items)
                .flatMap(List::stream)
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast);
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    public boolean contain(SourceRef ref) {
        return places.keySet().stream().anyMatch(name -> isName(name, ref));
    }

    /** A namespace that isn't written may be set by a kustomization. */
    public static boolean isName(String name, SourceRef ref) {
        return name.equals(ref.name())
                || name.equals(ref.namespace() + "/" + ref.name())
                || ref.namespace().equals(NamespacedName.DEFAULT_NAMESPACE) && name.endsWith("/" + ref.name());
    }
}
