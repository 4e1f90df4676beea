package dev.failover.kustomize.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A path of keys, separated by a delimiter that a backslash makes part of the key. */
public final class FieldPath {
    private FieldPath() {}

    /** Splits at {@code /}; one leading slash is allowed. */
    public static List<String> split(String path) {
        return split(path, "/");
    }

    public static List<String> split(String path, String delimiter) {
        String[] parts = path.split(Pattern.quote(delimiter), -1);
        int first = parts.length > 1 && parts[0].isEmpty() ? 1 : 0;
        List<String> keys = new ArrayList<>(parts.length);
        keys.add(parts[first]);
        for (int i = first + 1; i < parts.length; i++) {
            int last = keys.size() - 1;
            String before = keys.get(last);
            if (before.endsWith("\\")) {
                keys.set(last, before.substring(0, before.length() - 1) + delimiter + parts[i]);
            } else {
                keys.add(parts[i]);
            }
        }
        return keys;
    }
}
