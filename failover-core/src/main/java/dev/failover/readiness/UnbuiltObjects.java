package dev.failover.readiness;

import dev.failover.flux.Clusters;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.SourceFile;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Objects that stand in files which no build reads, and that an entry may mean. Read when asked for. */
public final class UnbuiltObjects {
    /** What is hidden was put away. */
    private static final Pattern MANIFEST = Pattern.compile("(?!\\.)([^/]+/(?!\\.))*[^/]+\\.ya?ml");

    private final Clusters clusters;
    private Optional<Map<String, List<Resource>>> byName = Optional.empty();

    public UnbuiltObjects(Clusters clusters) {
        this.clusters = clusters;
    }

    /** A service's workload; empty where the build holds it. */
    Optional<Resource> of(FailoverService service, Topology topology) {
        if (topology.cluster().failed()
                || topology.workload(service.kind().text(), service.workload()).isPresent()) {
            return Optional.empty();
        }
        return named(service.kind().text(), service.workload());
    }

    /** For an object that isn't in the build. */
    public Optional<Resource> named(String kind, NamespacedName name) {
        if (byName.isEmpty()) {
            byName = Optional.of(read());
        }
        return byName.get().getOrDefault(name.name(), List.of()).stream()
                .filter(resource -> resource.gvk().kind().equals(kind))
                .filter(resource -> mayBeIn(name, resource))
                .findFirst();
    }

    /** How such an object comes into the build. */
    public String toBuild(Resource resource) {
        SourceFile file = resource.location().file();
        String directory = file.directory().isEmpty() ? "" : file.directory() + "/";
        String where = Stream.of("kustomization.yaml", "kustomization.yml", "Kustomization")
                .map(directory::concat)
                .filter(clusters.files()::contains)
                .findFirst()
                .map(path -> "add it to the 'resources:' of " + path + ".")
                .orElse("list it, or its directory, in a kustomization that Flux builds.");
        return "'" + resource.name() + "' is in " + file.path() + ", which no entry point builds: " + where;
    }

    /** A kustomization may give it its namespace. */
    private static boolean mayBeIn(NamespacedName wanted, Resource resource) {
        return resource.namespace().isEmpty() || resource.namespace().equals(wanted.namespace());
    }

    private Map<String, List<Resource>> read() {
        Map<String, List<Resource>> found = new HashMap<>();
        Set<String> built = clusters.files();
        for (String path : clusters.tree().discover()) {
            if (!built.contains(path) && MANIFEST.matcher(path).matches()) {
                clusters.tree().readable(path).ifPresent(file -> read(file, found));
            }
        }
        return found;
    }

    private static void read(SourceFile file, Map<String, List<Resource>> found) {
        for (YamlDocument document : YamlParser.parse(file).documents()) {
            if (document.root() instanceof YamlMapping root) {
                Resource resource = new Resource(root);
                found.computeIfAbsent(resource.name(), n -> new ArrayList<>()).add(resource);
            }
        }
    }
}
