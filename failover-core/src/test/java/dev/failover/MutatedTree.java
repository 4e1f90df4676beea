package dev.failover;

import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** A sound tree, one file of which is made something else: a value of the wrong kind, or bytes that no editor saves. */
final class MutatedTree {
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
            "'['",
            "'(a+)+$'",
            "2026-02-30",
            "&a [*a]",
            "!!binary '%'",
            "!!int x",
            ".nan");

    private final Map<String, byte[]> files;
    private final List<Location> places = new ArrayList<>();

    /** @param bytes of the file, in its new form */
    record Mutation(String path, byte[] bytes, String what) {
        @Override
        public String toString() {
            return path + ": " + what;
        }
    }

    MutatedTree(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
        files.forEach((path, bytes) -> {
            if (path.matches(".*\\.(ya?ml|json|yamllint)|(.*/)?Kustomization")) {
                YamlParser.parse(new SourceFile(path, bytes)).documents().forEach(this::add);
            }
        });
    }

    private void add(YamlDocument document) {
        YamlNode root = document.root();
        if (root != null) {
            add(root);
        }
    }

    private void add(YamlNode node) {
        places.add(node.location());
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(e -> {
                add(e.key());
                add(e.value());
            });
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::add);
        } else if (node instanceof YamlScalar scalar && scalar.text().indexOf('\n') >= 0) {
            YamlParser.parseInside(scalar).documents().forEach(this::add);
        }
    }

    Mutation mutation(RandomGenerator random) {
        if (random.nextBoolean()) {
            Location place = places.get(random.nextInt(places.size()));
            String wrong = WRONG.get(random.nextInt(WRONG.size()));
            SourceFile file = place.file().with(List.of(TextEdit.at(place, wrong)));
            return new Mutation(place.path(), file.bytes(), wrong + " at " + place);
        }
        List<String> paths = List.copyOf(files.keySet());
        String path = paths.get(random.nextInt(paths.size()));
        MutatedBytes.Kind[] kinds = MutatedBytes.Kind.values();
        MutatedBytes.Kind kind = kinds[random.nextInt(kinds.length)];
        byte[] bytes = new MutatedBytes(files.get(path), random).of(kind);
        return new Mutation(path, bytes, kind.toString());
    }

    byte[] sound(String path) {
        return files.get(path);
    }
}
