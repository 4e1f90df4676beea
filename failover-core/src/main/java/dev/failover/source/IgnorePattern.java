package dev.failover.source;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line in the language of {@code .gitignore} as go-git reads it; made once, asked about every file. */
public final class IgnorePattern {
    private final String line;
    private final List<String> domain;
    private final List<Segment> segments;
    private final boolean anchored;
    private final boolean dirOnly;
    private final boolean includes;

    /**
     * What stands between two slashes.
     *
     * @param skips whether it is empty or two stars, and speaks of no name
     */
    private record Segment(boolean skips, boolean anywhere, Predicate<String> name) {
        static Segment of(String text) {
            return new Segment(text.isEmpty() || text.equals("**"), text.equals("**"), name(text));
        }

        private static Predicate<String> name(String pattern) {
            if (isPlain(pattern)) {
                return pattern::equals;
            }
            String tail = pattern.substring(1);
            return pattern.startsWith("*") && !tail.isEmpty() && isPlain(tail)
                    ? name -> name.endsWith(tail)
                    : Glob.matching(pattern);
        }

        private static boolean isPlain(String text) {
            return text.chars().noneMatch(c -> "*?[\\".indexOf(c) >= 0);
        }
    }

    private IgnorePattern(String line, List<String> domain) {
        boolean negated = line.startsWith("!");
        String text = negated ? line.substring(1) : line;
        this.line = line;
        this.domain = domain;
        this.includes = negated;
        this.dirOnly = text.endsWith("/");
        String pattern = dirOnly ? text.substring(0, text.length() - 1) : text;
        this.anchored = pattern.contains("/");
        this.segments = Stream.of(pattern.split("/", -1)).map(Segment::of).toList();
    }

    /** @param domain the path of the directory that it speaks of: where the file stands that it is a line of; "" for the root */
    public static IgnorePattern parse(String line, String domain) {
        List<String> within = domain.isEmpty() ? List.of() : List.of(domain.split("/"));
        return new IgnorePattern(line.endsWith("\\ ") ? line : line.stripTrailing(), within);
    }

    /** Whether what it matches is kept. */
    public boolean includes() {
        return includes;
    }

    /** Whether it has a say on this file, that is on itself or on a directory above it. */
    public boolean matches(List<String> path) {
        if (path.size() <= domain.size() || !path.subList(0, domain.size()).equals(domain)) {
            return false;
        }
        return anchored ? matchesAnchored(path, domain.size()) : matchesName(path, domain.size());
    }

    private boolean matchesName(List<String> path, int from) {
        Predicate<String> name = segments.get(0).name();
        int last = path.size() - (dirOnly ? 1 : 0);
        for (int i = from; i < last; i++) {
            if (name.test(path.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean matchesAnchored(List<String> path, int from) {
        boolean matched = false;
        boolean anywhere = false;
        int at = from;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.skips()) {
                anywhere = segment.anywhere() && i < segments.size() - 1;
                continue;
            }
            while (anywhere && at < path.size() && !segment.name().test(path.get(at))) {
                at++;
            }
            anywhere = false;
            if (at >= path.size() || !segment.name().test(path.get(at))) {
                return false;
            }
            matched = true;
            at++;
        }
        return matched && !(dirOnly && at == path.size());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IgnorePattern pattern && line.equals(pattern.line) && domain.equals(pattern.domain);
    }

    @Override
    public int hashCode() {
        return Objects.hash(line, domain);
    }
}
