package dev.failover.flux;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as Flux joins them to an artifact: {@code ..} at the root stays at the root. */
final class SecurePath {
    private SecurePath() {}

    static String normalise(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    static String join(String directory, String path) {
        return normalise(directory + "/" + path);
    }
}
