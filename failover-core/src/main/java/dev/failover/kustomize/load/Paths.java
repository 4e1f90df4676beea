package dev.failover.kustomize.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths of a source tree; its root is {@code ""}. */
public final class Paths {
    private Paths() {}

    public static String join(String directory, String name) {
        return directory.isEmpty() ? name : directory + "/" + name;
    }

    /** The path that a relative one means from a directory; empty when it leaves the tree. */
    public static Optional<String> resolve(String directory, String relative) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : join(directory, relative).split("/")) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    return Optional.empty();
                }
                segments.removeLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }

    /** Whether the path is the directory, or below it. */
    static boolean within(String path, String directory) {
        return directory.isEmpty() || path.equals(directory) || path.startsWith(directory + "/");
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
