package dev.failover.kustomize.model;

import java.util.ArrayList;
import java.util.List;

/** A path of keys, separated by a delimiter that a backslash makes part of the key. */
public final class FieldPath {
    private FieldPath() {}

    /** Splits at {@code /}; one leading slash is allowed. */
    public static List<String> split(String path) {
        return split(path, "/");
    }

    public static List<String> split(String path, String delimiter) {
        List<String> keys = new ArrayList<>();
        int start = path.startsWith(delimiter) ? delimiter.length() : 0;
        StringBuilder key = new StringBuilder();
        int end = path.indexOf(delimiter, start);
        while (end >= 0) {
            key.append(path, start, end);
            int last = key.length() - 1;
            if (last >= 0 && key.charAt(last) == '\\') {
                key.setLength(last);
                key.append(delimiter);
            } else {
                keys.add(key.toString());
                key.setLength(0);
            }
            start = end + delimiter.length();
            end = path.indexOf(delimiter, start);
        }
        keys.add(key.append(path, start, path.length()).toString());
        return keys;
    }

    /** Splits, but not inside brackets: {@code metadata.annotations.[a.b/c]} and {@code containers.[name=x].image}. */
    public static List<String> splitBracketed(String path, String delimiter) {
        List<String> keys = new ArrayList<>();
        List<String> parts = split(path, delimiter);
        for (int i = 0; i < parts.size(); i++) {
            StringBuilder key = new StringBuilder(parts.get(i));
            if (!parts.get(i).startsWith("[") || parts.get(i).endsWith("]")) {
                keys.add(key.toString());
                continue;
            }
            while (i < parts.size() - 1) {
                i++;
                key.append(delimiter).append(parts.get(i));
                if (parts.get(i).endsWith("]")) {
                    break;
                }
            }
            keys.add(key.indexOf("=") >= 0 ? key.toString() : trimBrackets(key.toString()));
        }
        return keys;
    }

    private static String trimBrackets(String key) {
        return key.replaceAll("^[\\[\\]]+|[\\[\\]]+$", "");
    }
}
