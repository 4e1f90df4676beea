package dev.failover.topology;

import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;
import java.util.regex.Pattern;

/** Plain files that read like a failover configuration; one counts only when it is named. */
public final class ConfigFiles {
    private static final Pattern NAME = Pattern.compile("(?i).*\\.(json|ya?ml)");

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

    private static boolean readsLikeOne(SourceFile file) {
        return file.text().contains("backup_pvc")
                && YamlParser.parseFirst(file).firstRoot().stream()
                        .filter(YamlMapping.class::isInstance)
                        .flatMap(root -> ((YamlMapping) root).mapping("services").stream())
                        .anyMatch(
                                services -> services.entries().stream().anyMatch(e -> EntryFields.isEntry(e.value())));
    }
}
