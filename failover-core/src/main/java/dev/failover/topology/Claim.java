package dev.failover.topology;

import dev.failover.flux.EntryPoint;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;

/** A PersistentVolumeClaim. */
public record Claim(Resource resource, EntryPoint entryPoint) implements StorageObject {
    /** Says of a backup claim which claim it backs up. */
    public static final String PRIMARY_ANNOTATION = "failover.dev/primary";

    private static final YamlPath REQUEST = YamlPath.keys("spec", "resources", "requests", "storage");

    public NamespacedName name() {
        return NamespacedName.of(resource);
    }

    /** The name as its file has it, before a prefix or suffix; empty where it isn't part of the built one. */
    Optional<String> writtenName() {
        return Scalars.at(resource, YamlPath.keys("metadata", "name"))
                .map(name -> name.location())
                .map(place -> place.file()
                        .text()
                        .substring(place.span().start(), place.span().end()))
                .map(text -> text.replaceAll("^[\"']|[\"']$", ""))
                .filter(text -> !text.isEmpty() && resource.name().contains(text));
    }

    /** The requested {@code storage}. */
    public Optional<YamlScalar> request() {
        return Scalars.at(resource, REQUEST);
    }

    public Optional<YamlScalar> volumeName() {
        return spec().flatMap(s -> s.scalar("volumeName"));
    }

    /** The value of {@link #PRIMARY_ANNOTATION}. */
    public Optional<YamlScalar> primaryAnnotation() {
        return Scalars.at(resource, YamlPath.keys("metadata", "annotations", PRIMARY_ANNOTATION));
    }
}
