package dev.failover.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The severity of a finding, most severe first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO,
    OFF;

    /** As it is written in settings, such as {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that a setting names. */
    public static Optional<Severity> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Severity::word).toList();
    }
}
