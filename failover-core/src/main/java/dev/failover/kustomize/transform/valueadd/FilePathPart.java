package dev.failover.kustomize.transform.valueadd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts a part into a file path, which stays absolute or relative. */
final class FilePathPart {
    private FilePathPart() {}

    /** @param position 0 for the front; beyond the end for the end */
    static String insert(String path, int position, String part) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        List<String> parts = new ArrayList<>();
        if (!relative.isEmpty()) {
            parts.addAll(Arrays.asList(relative.split("/", -1)));
        }
        parts.add(Math.min(position, parts.size()), part);
        parts.removeIf(String::isEmpty);
        return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
    }
}
