package dev.failover.schema.custom;

import dev.failover.resource.Gvk;
import dev.failover.schema.model.KindSchema;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The CustomResourceDefinitions in the files of a tree, whether or not a build reads them. A file is parsed when a kind
 * is asked for whose names stand in it: such files are large, and most are never needed.
 */
public final class DefinitionFiles implements KindSchema.Catalog {
    private static final Pattern NAME = Pattern.compile("(?is).*\\.(ya?ml|json)");

    private final SourceTree tree;
    private final CustomCatalog definitions = new CustomCatalog();
    private final Set<Gvk> asked = new HashSet<>();
    private @Nullable List<SourceFile> unread;

    public DefinitionFiles(SourceTree tree) {
        this.tree = tree;
    }

    @Override
    public Optional<KindSchema> find(Gvk gvk) {
        if (definitions.find(gvk).isEmpty() && asked.add(gvk)) {
            readWhatNames(gvk);
        }
        return definitions.find(gvk);
    }

    private void readWhatNames(Gvk gvk) {
        for (Iterator<SourceFile> files = unread().iterator(); files.hasNext(); ) {
            SourceFile file = files.next();
            if (file.text().contains(gvk.kind()) && file.text().contains(gvk.group())) {
                files.remove();
                definitions(file).forEach(definitions::add);
            }
        }
    }

    @Override
    public List<String> versions(Gvk gvk) {
        return definitions.versions(gvk);
    }

    private List<SourceFile> unread() {
        List<SourceFile> files = unread;
        if (files == null) {
            files = new ArrayList<>(tree.discover().stream()
                    .filter(path -> NAME.matcher(path).matches())
                    .flatMap(path -> tree.readable(path).stream())
                    .filter(file -> file.text().contains("CustomResourceDefinition"))
                    .toList());
            unread = files;
        }
        return files;
    }

    private static List<YamlMapping> definitions(SourceFile file) {
        return YamlParser.parse(file).documents().stream()
                .map(YamlDocument::root)
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .toList();
    }
}
