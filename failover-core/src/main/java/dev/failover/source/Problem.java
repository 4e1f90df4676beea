package dev.failover.source;

import java.util.List;
import java.util.Optional;

/**
 * Something wrong with what the user wrote, found below the layer that judges it: a syntax error, a build that fails.
 *
 * @param id stable name in kebab-case, such as {@code yaml-syntax}; a rule turns it into a finding
 * @param message what is wrong, one sentence or more, naming the thing; no location in it
 * @param location where
 * @param related other places that belong to it, such as the first of two duplicates
 * @param advice what to do next; empty when the message says it
 * @param subject what it is about, for one that sums up several places; without counts and lists
 */
public record Problem(
        String id,
        Level level,
        String message,
        Location location,
        List<Location> related,
        String advice,
        Optional<String> subject) {
    public Problem {
        related = List.copyOf(related);
    }

    public Problem(String id, Level level, String message, Location location, List<Location> related, String advice) {
        this(id, level, message, location, related, advice, Optional.empty());
    }

    /** The same with a subject, which identifies it instead of its location. */
    public Problem of(String newSubject) {
        return new Problem(id, level, message, location, related, advice, Optional.of(newSubject));
    }

    public static Problem error(String id, String message, Location location, String advice) {
        return new Problem(id, Level.ERROR, message, location, List.of(), advice);
    }

    public static Problem warning(String id, String message, Location location, String advice) {
        return new Problem(id, Level.WARNING, message, location, List.of(), advice);
    }

    /** Information, not a mistake. */
    public static Problem info(String id, String message, Location location, String advice) {
        return new Problem(id, Level.INFO, message, location, List.of(), advice);
    }

    /** The same where nothing goes on because of it. */
    public Problem asError() {
        return level == Level.ERROR ? this : new Problem(id, Level.ERROR, message, location, related, advice);
    }

    /** The same where it stops nothing. */
    public Problem asWarning() {
        return new Problem(id, Level.WARNING, message, location, related, advice);
    }

    /** The same where nothing goes by the file that it is in. */
    public Problem asInfo() {
        return new Problem(id, Level.INFO, message, location, related, advice);
    }

    /** The same, with other places that belong to it. */
    public Problem relatedTo(List<Location> newRelated) {
        return new Problem(id, level, message, location, newRelated, advice);
    }

    /** The severity before any policy. */
    public enum Level {
        ERROR,
        WARNING,
        INFO
    }
}
