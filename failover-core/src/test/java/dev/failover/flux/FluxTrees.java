package dev.failover.flux;

import dev.failover.resource.Resource;
import dev.failover.source.DirectoryTree;
import dev.failover.source.Problem;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.print.YamlWriter;
import java.nio.file.Path;
import java.util.List;

/** The trees of {@code src/test/resources/dev/failover/flux}. */
final class FluxTrees {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/failover/flux");

    private FluxTrees() {}

    static DirectoryTree tree(String fixture) {
        return DirectoryTree.of(FIXTURES.resolve(fixture));
    }

    static Clusters discover(String fixture, String... remotes) {
        return Clusters.discover(tree(fixture), new DiscoveryOptions(List.of(), List.of(remotes)));
    }

    static Cluster onlyCluster(String fixture) {
        List<Cluster> clusters = discover(fixture).clusters();
        if (clusters.size() != 1) {
            throw new AssertionError("not one cluster: " + names(clusters));
        }
        return clusters.get(0);
    }

    static EntryPoint entryPoint(Cluster cluster, String name) {
        return cluster.entryPoints().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry point " + name));
    }

    static List<String> names(List<Cluster> clusters) {
        return clusters.stream().map(Cluster::name).toList();
    }

    static List<String> entryPoints(Cluster cluster) {
        return cluster.entryPoints().stream().map(EntryPoint::name).toList();
    }

    static List<String> resources(EntryPoint entryPoint) {
        return entryPoint.resources().resources().stream().map(Resource::name).toList();
    }

    static List<String> problems(List<Problem> problems) {
        return problems.stream().map(p -> p.location() + " " + p.id()).toList();
    }

    /** A value of the one resource with this name, as kustomize prints it. */
    static String value(EntryPoint entryPoint, String resource, String... path) {
        Resource found = entryPoint.resources().resources().stream()
                .filter(r -> r.name().equals(resource))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no resource " + resource + " in " + resources(entryPoint)));
        return YamlPath.keys(path)
                .in(found.root())
                .map(YamlWriter::document)
                .map(String::strip)
                .orElse("(none)");
    }
}
