package dev.failover.topology;

import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The failover configuration as it was found.
 *
 * @param form in which it is written
 * @param location of the document: in a ConfigMap, of the scalar that holds it
 * @param configMap the built ConfigMap that holds it; empty for a file
 * @param document the document's nodes, with locations in the outer file; empty when it isn't a mapping
 * @param services the complete entries, in their order
 * @param names of all entries, complete or not
 * @param problems structural mistakes: {@code failover-config-invalid}, {@code yaml-syntax}, {@code yaml-duplicate-key}
 */
public record FailoverConfig(
        Form form,
        Location location,
        Optional<Resource> configMap,
        Optional<YamlMapping> document,
        List<FailoverService> services,
        Set<String> names,
        List<Problem> problems) {
    public static final String INVALID = "failover-config-invalid";

    /** How the configuration is written. */
    public enum Form {
        CONFIG_MAP,
        YAML_FILE,
        JSON_FILE
    }

    public FailoverConfig {
        services = List.copyOf(services);
        names = Set.copyOf(names);
        problems = List.copyOf(problems);
    }

    /** With those services only that are so; all of the names stay. */
    FailoverConfig narrowed(Predicate<FailoverService> wanted) {
        return new FailoverConfig(
                form,
                location,
                configMap,
                document,
                services.stream().filter(wanted).toList(),
                names,
                problems);
    }

    public SourceFile file() {
        return location.file();
    }

    /** The {@code services:} key and what stands under it, where there is one. */
    public Optional<YamlMapping.Entry> servicesEntry() {
        return document.flatMap(d -> d.entry("services"));
    }
}
