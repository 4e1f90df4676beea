package dev.failover.kustomize.origin;

import dev.failover.kustomize.load.Paths;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where in the tree a build is, as seen from the directory that is being built: what {@code buildMetadata} annotations
 * tell. May start with {@code ..}.
 */
public record OriginPath(String path) {
    static final OriginPath ROOT = new OriginPath("");

    public OriginPath append(String relative) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : Paths.join(path, relative).split("/")) {
            if (segment.equals("..")
                    && !segments.isEmpty()
                    && !segments.getLast().equals("..")) {
                segments.removeLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return new OriginPath(String.join("/", segments));
    }
}
