package dev.failover.git.config;

import java.nio.charset.StandardCharsets;

/**
 * Git's {@code wildmatch} for paths: {@code *} and {@code ?} stay within a part of a path, {@code **} between slashes
 * doesn't. JGit's patterns are those of {@code .gitignore} alone, which start and end otherwise.
 */
final class WildMatch {
    private enum Result {
        MATCH,
        NO_MATCH,
        /** No later start of a star can match either. */
        ABORT,
        /** No later start of a single star can match either, but one of two stars may. */
        ABORT_TO_STARSTAR
    }

    private final String pattern;
    private final String text;
    private final boolean foldsCase;

    private WildMatch(String pattern, String text, boolean foldsCase) {
        this.pattern = pattern;
        this.text = text;
        this.foldsCase = foldsCase;
    }

    static boolean matches(String pattern, String text, boolean foldsCase) {
        return new WildMatch(bytes(pattern), bytes(text), foldsCase).match(0, 0) == Result.MATCH;
    }

    /** One character for each byte, since that is what {@code ?} counts. */
    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private Result match(int patternStart, int textStart) {
        int p = patternStart;
        int t = textStart;
        for (; p < pattern.length(); p++, t++) {
            char wanted = folded(pattern.charAt(p));
            if (t == text.length() && wanted != '*') {
                return Result.ABORT;
            }
            char found = t < text.length() ? folded(text.charAt(t)) : 0;
            switch (wanted) {
                case '*' -> {
                    return star(p, t);
                }
                case '?' -> {
                    if (found == '/') {
                        return Result.NO_MATCH;
                    }
                }
                case '[' -> {
                    BracketExpression set = new BracketExpression(pattern, p + 1, found, foldsCase);
                    if (!set.isWellFormed()) {
                        return Result.ABORT;
                    }
                    if (!set.matches() || found == '/') {
                        return Result.NO_MATCH;
                    }
                    p = set.end();
                }
                case '\\' -> {
                    p++;
                    if (p == pattern.length() || found != pattern.charAt(p)) {
                        return Result.NO_MATCH;
                    }
                }
                default -> {
                    if (found != wanted) {
                        return Result.NO_MATCH;
                    }
                }
            }
        }
        return t < text.length() ? Result.NO_MATCH : Result.MATCH;
    }

    private Result star(int first, int textStart) {
        int p = first + 1;
        boolean crosses = false;
        if (p < pattern.length() && pattern.charAt(p) == '*') {
            while (p < pattern.length() && pattern.charAt(p) == '*') {
                p++;
            }
            crosses = (first == 0 || pattern.charAt(first - 1) == '/')
                    && (p == pattern.length() || pattern.charAt(p) == '/' || pattern.startsWith("\\/", p));
            // "**/" may stand for no directory at all
            if (crosses
                    && p < pattern.length()
                    && pattern.charAt(p) == '/'
                    && match(p + 1, textStart) == Result.MATCH) {
                return Result.MATCH;
            }
        }
        if (p == pattern.length()) {
            return crosses || text.indexOf('/', textStart) < 0 ? Result.MATCH : Result.NO_MATCH;
        }
        if (!crosses && pattern.charAt(p) == '/') {
            int slash = text.indexOf('/', textStart);
            return slash < 0 ? Result.NO_MATCH : match(p, slash);
        }
        for (int t = textStart; t < text.length(); t++) {
            Result rest = match(p, t);
            if (rest != Result.NO_MATCH) {
                if (!crosses || rest != Result.ABORT_TO_STARSTAR) {
                    return rest;
                }
            } else if (!crosses && text.charAt(t) == '/') {
                return Result.ABORT_TO_STARSTAR;
            }
        }
        return Result.ABORT;
    }

    private char folded(char c) {
        return foldsCase && c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
