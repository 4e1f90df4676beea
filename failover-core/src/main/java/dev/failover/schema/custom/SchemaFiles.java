package dev.failover.schema.custom;

import dev.failover.resource.Gvk;
import dev.failover.schema.model.KindSchema;
import dev.failover.schema.model.LazySchema;
import dev.failover.schema.model.SchemaReader;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.parse.YamlParser;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files of JSON Schema, each for one kind, found by their names as kubeconform and the catalogues made for it name them:
 * {@code servicemonitor-monitoring-v1.json}, {@code servicemonitor_v1.json} or
 * {@code monitoring.coreos.com/servicemonitor_v1.json}. What lies in a directory that is called like a group is of that
 * group.
 */
public final class SchemaFiles implements KindSchema.Catalog {
    /** Two words and a dot at least, the last of them no number: {@code v1.33.0} is a version. */
    private static final Pattern GROUP = Pattern.compile("([a-z0-9-]+\\.)+[a-z][a-z0-9-]*");

    private final SourceTree tree;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<Gvk, Optional<KindSchema>> found = new HashMap<>();

    /** @param tree a directory of such files, at any depth */
    public SchemaFiles(SourceTree tree) {
        this.tree = tree;
        tree.discover().forEach(path -> {
            String lower = path.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".json")) {
                int name = lower.lastIndexOf('/') + 1;
                int directory = lower.lastIndexOf('/', name - 2) + 1;
                boolean ofGroup = name > 0
                        && GROUP.matcher(lower.substring(directory, name - 1)).matches();
                paths.putIfAbsent(lower.substring(ofGroup ? directory : name), path);
            }
        });
    }

    @Override
    public Optional<KindSchema> find(Gvk gvk) {
        return found.computeIfAbsent(gvk, this::look);
    }

    private Optional<KindSchema> look(Gvk gvk) {
        return names(gvk).stream()
                .filter(paths::containsKey)
                .findFirst()
                .flatMap(name -> tree.file(paths.get(name)))
                .flatMap(SchemaFiles::schema);
    }

    /** The most telling first. */
    private static List<String> names(Gvk gvk) {
        String kind = gvk.kind().toLowerCase(Locale.ROOT);
        String group = gvk.group().toLowerCase(Locale.ROOT);
        int dot = group.indexOf('.');
        String shortGroup = dot < 0 ? group : group.substring(0, dot);
        return group.isEmpty()
                ? List.of(kind + "-" + gvk.version() + ".json", kind + "_" + gvk.version() + ".json")
                : Stream.of(
                                kind + "-" + group + "-" + gvk.version() + ".json",
                                kind + "-" + shortGroup + "-" + gvk.version() + ".json",
                                kind + "_" + gvk.version() + ".json")
                        .flatMap(name -> Stream.of(group + "/" + name, name))
                        .sorted(Comparator.comparing(name -> !name.contains("/")))
                        .toList();
    }

    private static Optional<KindSchema> schema(SourceFile file) {
        return YamlParser.parseFirst(file).firstRoot().orElse(null) instanceof YamlMapping root
                ? Optional.of(new KindSchema(
                        new LazySchema(root, new SchemaReader(new FileReferences(root), false)), true, false))
                : Optional.empty();
    }
}
