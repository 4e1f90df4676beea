package dev.failover.git.config;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Settings as JGit can read them: it fails on numbers that are switches for Git, and on words that Git passes over. */
final class ReadableEntry {
    private static final Set<String> SWITCHES =
            Set.of("core.bare", "core.filemode", "core.ignorecase", "core.precomposeunicode", "core.symlinks");

    /** The words that Git knows of a setting, besides those of a switch. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "core.autocrlf", Set.of("input"),
            "core.checkstat", Set.of("default", "minimal"),
            "core.eol", Set.of("lf", "crlf", "native"),
            "core.hidedotfiles", Set.of("dotgitonly"));

    private ReadableEntry() {}

    /** @return nothing for what Git passes over */
    static Stream<ConfigEntry> of(ConfigEntry entry) {
        String key = entry.key();
        if (SWITCHES.contains(key)) {
            return Stream.of(asSwitch(entry));
        }
        if (WORDS.containsKey(key)) {
            return word(entry);
        }
        boolean unknownTimeout = key.startsWith("remote.")
                && entry.name().equals("timeout")
                && !String.valueOf(entry.value()).matches("[0-9]{1,9}");
        return unknownTimeout ? Stream.empty() : Stream.of(entry);
    }

    private static Stream<ConfigEntry> word(ConfigEntry entry) {
        String word = String.valueOf(entry.value()).toLowerCase(Locale.ROOT);
        if (WORDS.getOrDefault(entry.key(), Set.of()).contains(word)) {
            return Stream.of(entry);
        }
        return switch (entry.key()) {
            case "core.autocrlf" -> Stream.of(asSwitch(entry));
            case "core.eol" -> Stream.of(entry.withValue("native"));
            case "core.hidedotfiles" ->
                BooleanSetting.parse(entry.value()).stream().map(on -> entry.withValue(String.valueOf(on)));
            default -> Stream.empty();
        };
    }

    private static ConfigEntry asSwitch(ConfigEntry entry) {
        return entry.withValue(String.valueOf(entry.isTrue()));
    }
}
