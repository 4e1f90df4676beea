package dev.failover.git.config;

import dev.failover.git.model.GitException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One setting and the place where it stands.
 *
 * @param file empty for what the environment sets
 * @param line counted from 1; in the environment, from the first variable on
 * @param key as {@code git config --list} prints it: section and name in lower case, the subsection as it is written
 * @param value {@code null} for a name without {@code =}, which means {@code true}
 */
public record ConfigEntry(
        ConfigScope scope,
        Optional<Path> file,
        int line,
        String key,
        @Nullable String value) {
    private static final char DOT = '.';

    public ConfigEntry {
        if (key.indexOf(DOT) < 0) {
            throw new IllegalArgumentException("a key without a section: " + key);
        }
    }

    public String section() {
        return key.substring(0, key.indexOf(DOT));
    }

    public Optional<String> subsection() {
        int first = key.indexOf(DOT);
        int last = key.lastIndexOf(DOT);
        return first == last ? Optional.empty() : Optional.of(key.substring(first + 1, last));
    }

    public String name() {
        return key.substring(key.lastIndexOf(DOT) + 1);
    }

    ConfigEntry withValue(String text) {
        return new ConfigEntry(scope, file, line, key, text);
    }

    /** Whether a switch is on. */
    boolean isTrue() {
        return BooleanSetting.parse(value)
                .orElseThrow(() -> fault(key + " = " + value + ", which is neither true nor false"));
    }

    boolean isRemoteUrl() {
        return section().equals("remote") && subsection().isPresent() && name().equals("url");
    }

    /** {@code FILE:LINE}, or the variable of the environment. */
    String place() {
        return file.map(path -> path + ":" + line).orElse("GIT_CONFIG_KEY_" + (line - 1));
    }

    /** A user's mistake in this setting. */
    GitException fault(String words) {
        return fault(words, "Fix " + key + (file.isPresent() ? " there" : " in the environment") + ", then run again.");
    }

    GitException fault(String words, String advice) {
        return new GitException(place() + ": the Git configuration can't be read: " + words, advice);
    }
}
