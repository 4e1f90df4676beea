package dev.failover.source;

import java.util.List;
import java.util.function.Predicate;

/**
 * One line in the language of {@code .gitignore} as go-git reads it.
 *
 * @param domain the directory, as segments, that it speaks of: where the file stands that it is a line of
 */
public record IgnorePattern(
        List<String> domain, List<String> segments, boolean anchored, boolean dirOnly, boolean includes) {
    public IgnorePattern {
        domain = List.copyOf(domain);
        segments = List.copyOf(segments);
    }

    /** @param domain the path of that directory; "" for the root */
    public static IgnorePattern parse(String line, String domain) {
        String text = line.endsWith("\\ ") ? line : line.stripTrailing();
        boolean includes = text.startsWith("!");
        text = includes ? text.substring(1) : text;
        boolean dirOnly = text.endsWith("/");
        text = dirOnly ? text.substring(0, text.length() - 1) : text;
        List<String> segments = List.of(text.split("/", -1));
        List<String> within = domain.isEmpty() ? List.of() : List.of(domain.split("/"));
        return new IgnorePattern(within, segments, text.contains("/"), dirOnly, includes);
    }

    /** Whether it has a say on this file, that is on itself or on a directory above it. */
    public boolean matches(List<String> path) {
        if (path.size() <= domain.size() || !path.subList(0, domain.size()).equals(domain)) {
            return false;
        }
        List<String> below = path.subList(domain.size(), path.size());
        return anchored ? matchesAnchored(below) : matchesName(below);
    }

    private boolean matchesName(List<String> path) {
        Predicate<String> name = segment(segments.get(0));
        int last = path.size() - (dirOnly ? 1 : 0);
        return path.subList(0, last).stream().anyMatch(name);
    }

    private boolean matchesAnchored(List<String> path) {
        boolean matched = false;
        boolean anywhere = false;
        int at = 0;
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.isEmpty() || segment.equals("**")) {
                anywhere = !segment.isEmpty() && i < segments.size() - 1;
                continue;
            }
            Predicate<String> name = segment(segment);
            while (anywhere && at < path.size() && !name.test(path.get(at))) {
                at++;
            }
            anywhere = false;
            if (at >= path.size() || !name.test(path.get(at))) {
                return false;
            }
            matched = true;
            at++;
        }
        return matched && !(dirOnly && at == path.size());
    }

    private static Predicate<String> segment(String pattern) {
        boolean plainTail =
                pattern.length() > 1 && pattern.substring(1).chars().noneMatch(c -> "*?[\\".indexOf(c) >= 0);
        if (plainTail && pattern.startsWith("*")) {
            return name -> name.endsWith(pattern.substring(1));
        }
        boolean plain = pattern.chars().noneMatch(c -> "*?[\\".indexOf(c) >= 0);
        return plain ? pattern::equals : name -> Glob.longest(pattern, name) == name.length();
    }
}
