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
