package dev.failover.git.config;

import java.util.List;

/** Settings of many files as the text of one that includes no other. */
public final class PlainConfig {
    private PlainConfig() {}

    public static String text(List<ConfigEntry> entries) {
        StringBuilder text = new StringBuilder();
        entries.stream()
                .filter(entry -> !entry.section().equals("include")) // what it includes is among the entries
                .filter(entry -> !entry.section().isEmpty()
                        && !entry.name().isEmpty()) // Git takes it, and nobody can ask for it
                .forEach(entry -> append(entry, text));
        return text.toString();
    }

    private static void append(ConfigEntry entry, StringBuilder text) {
        text.append('[').append(entry.section());
        entry.subsection().ifPresent(name -> text.append(' ').append(quoted(name)));
        text.append("]\n").append(entry.name());
        if (entry.value() != null) {
            text.append(" = ")
                    .append(quoted(entry.value())
                            .replace("\n", "\\n")
                            .replace("\t", "\\t")
                            .replace("\b", "\\b"));
        }
        text.append('\n');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
