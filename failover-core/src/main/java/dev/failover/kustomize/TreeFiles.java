package dev.failover.kustomize;

import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlParser;
import dev.failover.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of the tree, each parsed at most once. */
final class TreeFiles {
    /** The names that a kustomization file may have. */
    static final List<String> KUSTOMIZATION_NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    private final SourceTree tree;
    private final Map<String, YamlStream> parsed = new HashMap<>();

    TreeFiles(SourceTree tree) {
        this.tree = tree;
    }

    /** The same for a tree of which these files are edited. */
    TreeFiles after(SourceTree editedTree, Set<String> editedFiles) {
        TreeFiles after = new TreeFiles(editedTree);
        after.parsed.putAll(parsed);
        after.parsed.keySet().removeAll(editedFiles);
        return after;
    }

    SourceTree tree() {
        return tree;
    }

    YamlStream parse(SourceFile file) {
        return parsed.computeIfAbsent(file.path(), path -> YamlParser.parse(file));
    }

    /** The kustomization files of a directory; more than one is an error of the user's. */
    List<SourceFile> kustomizationFiles(String directory) {
        List<SourceFile> files = new ArrayList<>();
        for (String name : KUSTOMIZATION_NAMES) {
            Optional<SourceFile> file = tree.file(Paths.join(directory, name));
            file.ifPresent(files::add);
        }
        return files;
    }
}
