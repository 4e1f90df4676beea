package dev.failover;

import dev.failover.source.Location;
import dev.failover.source.SourceTree;
import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A sound tree and the places of all its keys and values, each of which can be made something else. */
record MutatedTree(SourceTree sound, List<Location> places) {
    private static final List<String> WRONG = List.of(
            "null",
            "[]",
            "{}",
            "[7, {a: [b]}, null]",
            "{a: {b: [c]}, 7: null}",
            "{name: null}",
            "[{name: 7}, {name: []}]",
            "7",
            "-1",
            "1e400",
            "99999999999999999999",
            "true",
            "''",
            "' '",
            "'*'",
            "'a/b/c'",
            "'${A:-'",
            "'..'",
            ".nan");

    static MutatedTree of(SourceTree sound) {
        List<Location> places = new ArrayList<>();
        for (String path : sound.discover()) {
            if (path.matches(".*\\.(ya?ml|json)")) {
                sound.file(path)
                        .ifPresent(file -> YamlParser.parse(file).documents().forEach(d -> add(d, places)));
            }
        }
        return new MutatedTree(sound, places);
    }

    private static void add(YamlDocument document, List<Location> places) {
        YamlNode root = document.root();
        if (root != null) {
            add(root, places);
        }
    }

    private static void add(YamlNode node, List<Location> places) {
        places.add(node.location());
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(e -> {
                add(e.key(), places);
                add(e.value(), places);
            });
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> add(item, places));
        } else if (node instanceof YamlScalar scalar && scalar.text().indexOf('\n') >= 0) {
            YamlParser.parseInside(scalar).documents().forEach(d -> add(d, places));
        }
    }

    /** The edit that makes one place wrong. */
    TextEdit mutation(RandomGenerator random) {
        return TextEdit.at(places.get(random.nextInt(places.size())), WRONG.get(random.nextInt(WRONG.size())));
    }
}
