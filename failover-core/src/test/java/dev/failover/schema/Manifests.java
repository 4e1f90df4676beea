package dev.failover.schema;

import dev.failover.flux.Cluster;
import dev.failover.flux.EntryPoint;
import dev.failover.kustomize.Build;
import dev.failover.resource.ResMap;
import dev.failover.resource.Resource;
import dev.failover.source.DirectoryTree;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.parse.YamlParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Manifests as the one entry point of a cluster. */
final class Manifests {
    static final Path DIRECTORY = Path.of("src/test/resources/dev/failover/schema");

    private Manifests() {}

    /** What is found in a text of one or more manifests, with no other file around it. */
    static List<ResourceViolation> violations(String yaml) {
        return violations(yaml, SchemaOptions.DEFAULT);
    }

    static List<ResourceViolation> violations(String yaml, SchemaOptions options) {
        SourceFile file = new SourceFile("manifest.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return violations(DirectoryTree.of(DIRECTORY.resolve("empty")), file, options);
    }

    static List<ResourceViolation> violations(SourceTree tree, SourceFile manifests, SchemaOptions options) {
        Stream<YamlMapping> roots = YamlParser.parse(manifests).documents().stream()
                .map(YamlDocument::root)
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast);
        ResMap resources = new ResMap(roots.map(Resource::new).toList());
        Build build = new Build("apps", resources, List.of(), Set.of());
        EntryPoint entryPoint = new EntryPoint("apps", Optional.empty(), "apps", build, resources, List.of(), Set.of());
        Cluster cluster = new Cluster("apps", List.of(entryPoint), List.of(), List.of());
        return SchemaCheck.violations(tree, List.of(cluster), options);
    }
}
