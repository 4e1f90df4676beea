package dev.failover.kustomize.transform.json6902;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object or an array, and what an operation does to one of its keys. A missing key and a null are the same to it. */
sealed interface JsonContainer {

    /** Null for a key that an object hasn't. */
    @Nullable
    YamlNode get(String key) throws PatchFailedException;

    YamlNode set(String key, YamlNode value) throws PatchFailedException;

    YamlNode add(String key, YamlNode value) throws PatchFailedException;

    YamlNode remove(String key) throws PatchFailedException;

    /** Null for a scalar. */
    static @Nullable JsonContainer of(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return new JsonObject(mapping);
        }
        return node instanceof YamlSequence sequence ? new JsonArray(sequence) : null;
    }

    /** The members of a mapping. */
    record JsonObject(YamlMapping node) implements JsonContainer {
        @Override
        public @Nullable YamlNode get(String key) {
            return node.get(key).filter(v -> !v.isNull()).orElse(null);
        }

        @Override
        public YamlNode set(String key, YamlNode value) {
            if (node.get(key).isPresent()) {
                return node.with(key, value);
            }
            List<Entry> entries = new ArrayList<>(node.entries());
            entries.add(new Entry(YamlScalar.string(key, value.provenance()), value));
            return node.withEntries(entries);
        }

        @Override
        public YamlNode add(String key, YamlNode value) {
            return set(key, value);
        }

        @Override
        public YamlNode remove(String key) throws PatchFailedException {
            if (node.get(key).isEmpty()) {
                throw new PatchFailedException("Unable to remove nonexistent key: " + key + ": missing value");
            }
            return node.without(key);
        }
    }

    /** The items of a list; an index may be negative, and then counts from the end. */
    record JsonArray(YamlSequence node) implements JsonContainer {
        @Override
        public YamlNode get(String key) throws PatchFailedException {
            return node.items().get(index(key, node.size()));
        }

        @Override
        public YamlNode set(String key, YamlNode value) throws PatchFailedException {
            return node.with(index(key, node.size()), value);
        }

        @Override
        public YamlNode add(String key, YamlNode value) throws PatchFailedException {
            List<YamlNode> items = new ArrayList<>(node.items());
            items.add(key.equals("-") ? items.size() : index(key, items.size() + 1), value);
            return node.withItems(items);
        }

        @Override
        public YamlNode remove(String key) throws PatchFailedException {
            List<YamlNode> items = new ArrayList<>(node.items());
            items.remove(index(key, items.size()));
            return node.withItems(items);
        }

        private static int index(String key, int size) throws PatchFailedException {
            int index;
            try {
                index = Integer.parseInt(key);
            } catch (NumberFormatException e) {
                throw new PatchFailedException("value was not a proper array index: '" + key + "'");
            }
            if (index >= size || index < -size) {
                throw new PatchFailedException("Unable to access invalid index: " + key + ": invalid index referenced");
            }
            return index < 0 ? index + size : index;
        }
    }
}
