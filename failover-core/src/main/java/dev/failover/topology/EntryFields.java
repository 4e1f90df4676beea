package dev.failover.topology;

import dev.failover.resource.NearestName;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The fields of a configuration entry. */
final class EntryFields {
    static final String KIND = "kind";
    static final String VOLUME = "volume_name";
    static final String CLAIM_PATH = "claim_path";
    static final String NODE_PATH = "node_path";
    static final List<String> PATHS = List.of(CLAIM_PATH, NODE_PATH);
    /** Kinds whose claim and node are found without paths. */
    static final List<String> KINDS = List.of("Deployment", "StatefulSet");

    static final List<String> REQUIRED = List.of(
            "namespace", "deployment", VOLUME, "primary_pvc", "backup_pvc", "primary_node_label", "backup_node_label");
    static final List<String> KNOWN = Stream.of(REQUIRED, List.of("node_label_key", KIND), PATHS)
            .flatMap(List::stream)
            .toList();

    private EntryFields() {}

    /** Whether it is meant as an entry: it has a field of an entry's, perhaps misspelt. */
    static boolean isEntry(YamlNode node) {
        return node instanceof YamlMapping fields
                && fields.entries().stream()
                        .anyMatch(f -> KNOWN.contains(f.keyText())
                                || NearestName.of(f.keyText(), KNOWN).isPresent());
    }

    /** What an entry with these fields lacks: one path needs the other, and paths stand in for the volume. */
    static List<String> missing(Collection<String> present) {
        boolean byPaths = PATHS.stream().anyMatch(present::contains);
        return Stream.concat(
                        REQUIRED.stream().filter(field -> !byPaths || !field.equals(VOLUME)),
                        PATHS.stream().filter(field -> byPaths))
                .filter(field -> !present.contains(field))
                .toList();
    }
}
