package dev.failover.lint;

import dev.failover.source.IgnorePattern;
import java.util.Arrays;
import java.util.List;

/** Lines in the language of {@code .gitignore}, about paths from the tree's root; the last one that matches decides. */
record PathPatterns(List<IgnorePattern> patterns) {
    static final PathPatterns NONE = new PathPatterns(List.of());

    PathPatterns {
        patterns = List.copyOf(patterns);
    }

    static PathPatterns of(List<String> lines) {
        return new PathPatterns(lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> IgnorePattern.parse(line, ""))
                .toList());
    }

    boolean match(String path) {
        List<String> segments = Arrays.asList(path.split("/"));
        for (int i = patterns.size() - 1; i >= 0; i--) {
            if (patterns.get(i).matches(segments)) {
                return !patterns.get(i).includes();
            }
        }
        return false;
    }
}
