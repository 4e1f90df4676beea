package dev.failover.kustomize;

import java.util.List;
import java.util.Random;

/** The choices of one random tree; the same seed chooses the same. */
record RandomChoice(Random random) {
    private static final List<String> SCALARS = List.of(
            "text",
            "\"7\"",
            "7",
            "'on'",
            "on",
            "yes",
            "true",
            "\"true\"",
            "~",
            "null",
            "\"\"",
            "''",
            "0x1F",
            "\"0x1F\"",
            "1_000",
            "1e3",
            "\"1e3\"",
            "012",
            "0o14",
            "1.50",
            "\"1.0\"",
            ".inf",
            "-.5",
            "2024-01-01",
            "\"2024-01-01\"",
            "é",
            "\"a: b\"",
            "'it''s'",
            "\"\\ttab\"",
            "\"two\\nlines\"",
            "\"two\\nlines\\n\"",
            "\"  lead\"",
            "'trail  '",
            "\"#no\"",
            "a#b",
            "\"a #b\"",
            "\"- x\"",
            "\"*x\"",
            "'&x'",
            "\"!x\"",
            "'%x'",
            "\"@x\"",
            "'`x'",
            "\"{x\"",
            "\"[x\"",
            "\"?\"",
            "\"=\"",
            "\"<<\"",
            "\"\\u00e9\\u0007\"",
            "\"\\U0001F600\"",
            "!!str 5",
            "!!str true",
            "!!int \"7\"",
            "\"long text that goes on and on until no printer would keep it on one line of eighty, or\"",
            "1:30",
            "\"1:30\"",
            "1.2.3",
            "\"-\"",
            "~x",
            "nullx",
            "0",
            "-1",
            "+1",
            "9223372036854775808",
            "\"null\"",
            "http://x.example/a#d",
            "\"y\"",
            "y",
            "n",
            "Off",
            "NO",
            "\"\\\\d+\"",
            "\"'\"",
            "'\"'",
            "\"\\\"x\\\"\"",
            "\"${VAR}\"",
            "$(VAR)",
            "\" \"",
            "\"\\n\"",
            "\"\\n  x\"",
            "\"x\\n\\n\"",
            "\"\\tx\\ny\"",
            "0.10",
            "1e400",
            "0b1");

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A value of any kind, as it is written in a flow mapping. */
    String scalar() {
        return chance(50) ? one("text", "\"7\"", "'on'", "blue", "\"true\"", "x-1") : one(SCALARS);
    }

    /** A value that is text by YAML 1.1, as kustomize's own files need it. */
    String text() {
        return chance(70)
                ? one("blue", "red", "x-1", "a.b/c", "\"7\"", "'on'")
                : one(
                        "\"true\"",
                        "\"a: b\"",
                        "\"  lead\"",
                        "é",
                        "\"0x1F\"",
                        "'1.0'",
                        "\"two\\nlines\"",
                        "\"\"",
                        "\"~\"",
                        "\"\\ttab\"",
                        "2024-01-01",
                        "\"#x\"",
                        "1.2.3",
                        "\"null\"",
                        "\"trail \"");
    }

    String key() {
        return chance(98)
                ? one("team", "app", "tier", "note", "a.example/b")
                : one(
                        "\"7\"",
                        "\"on\"",
                        "\"true\"",
                        "\"null\"",
                        "\"1.5\"",
                        "n",
                        "\"\"",
                        "\"a b\"",
                        "\"2024-01-01\"",
                        "\"#\"");
    }

    String optional(int percent, String text) {
        return chance(percent) ? text : "";
    }
}
