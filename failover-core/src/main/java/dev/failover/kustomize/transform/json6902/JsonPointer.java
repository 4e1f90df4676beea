package dev.failover.kustomize.transform.json6902;

import java.util.Arrays;
import java.util.List;

/**
 * A pointer's keys, unescaped. Only what stands in front of the first slash is passed over, so {@code spec/replicas}
 * is {@code /replicas}; the root itself can't be pointed at.
 */
record JsonPointer(String text, List<String> keys) {

    static JsonPointer of(String text) {
        String[] parts = text.split("/", -1);
        return new JsonPointer(
                text, Arrays.stream(parts).skip(1).map(JsonPointer::unescape).toList());
    }

    private static String unescape(String key) {
        return key.replace("~1", "/").replace("~0", "~");
    }

    boolean isRoot() {
        return keys.isEmpty();
    }

    List<String> parents() {
        return keys.subList(0, keys.size() - 1);
    }

    String last() {
        return keys.get(keys.size() - 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
