package dev.failover.topology;

import dev.failover.resource.Resource;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.topology.ConfigMapSearch.Candidate;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files that read like a failover configuration, plain ones and the manifests of ConfigMaps; one that nothing applies
 * counts only when it is named.
 */
public final class ConfigFiles {
    private static final Pattern NAME = Pattern.compile("(?is).*\\.(json|ya?ml)");

    private ConfigFiles() {}

    /** Their paths, sorted. Reads the whole tree: for when nothing else was found. */
    public static List<String> in(SourceTree tree) {
        return tree.discover().stream()
                .filter(path -> NAME.matcher(path).matches())
                .flatMap(path -> tree.readable(path).stream())
                .filter(ConfigFiles::readsLikeOne)
                .map(SourceFile::path)
                .toList();
    }

    /** The ConfigMap in a file that holds a configuration. */
    static Optional<Candidate> configMap(YamlStream file, Optional<String> wanted) {
        List<Resource> configMaps = file.documents().stream()
                .map(YamlDocument::root)
                .filter(YamlMapping.class::isInstance)
                .map(root -> new Resource((YamlMapping) root))
                .filter(resource -> resource.gvk().kind().equals("ConfigMap"))
                .toList();
        return new ConfigMapSearch(configMaps, wanted).find();
    }

    private static boolean readsLikeOne(SourceFile file) {
        return file.text().contains("backup_pvc")
                && (configMap(YamlParser.parse(file), Optional.empty())
                                .filter(Candidate::hasServices)
                                .isPresent()
                        || holdsServices(YamlParser.parseFirst(file)));
    }

    private static boolean holdsServices(YamlStream stream) {
        return stream.firstRoot().stream()
                .filter(YamlMapping.class::isInstance)
                .flatMap(root -> ((YamlMapping) root).mapping("services").stream())
                .anyMatch(services -> services.entries().stream().anyMatch(e -> EntryFields.isEntry(e.value())));
    }
}
