package dev.failover.git.config;

import dev.failover.git.model.GitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** Settings that come from {@code GIT_CONFIG_COUNT}, {@code GIT_CONFIG_KEY_0}, {@code GIT_CONFIG_VALUE_0} and so on. */
final class CommandConfig {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]+\\.([^\\n]*\\.)?[A-Za-z][A-Za-z0-9-]*");

    private CommandConfig() {}

    static List<ConfigEntry> entries() {
        List<ConfigEntry> entries = new ArrayList<>();
        int count = count();
        for (int i = 0; i < count; i++) {
            String key = required("GIT_CONFIG_KEY_" + i);
            if (!KEY.matcher(key).matches()) {
                throw wrong("GIT_CONFIG_KEY_" + i + " isn't a key such as user.name: " + key);
            }
            entries.add(new ConfigEntry(
                    ConfigScope.COMMAND, Optional.empty(), i + 1, canonical(key), required("GIT_CONFIG_VALUE_" + i)));
        }
        return entries;
    }

    private static String canonical(String key) {
        int first = key.indexOf('.');
        int last = key.lastIndexOf('.');
        return key.substring(0, first).toLowerCase(Locale.ROOT)
                + key.substring(first, last)
                + key.substring(last).toLowerCase(Locale.ROOT);
    }

    private static int count() {
        String count = variable("GIT_CONFIG_COUNT");
        try {
            int number = count == null || count.isEmpty() ? 0 : Integer.parseInt(count.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the value
        }
        throw wrong("GIT_CONFIG_COUNT isn't a number: " + count);
    }

    private static String required(String name) {
        String value = variable(name);
        if (value == null) {
            throw wrong(name + " is missing, although GIT_CONFIG_COUNT includes it");
        }
        return value;
    }

    private static GitException wrong(String words) {
        return new GitException("the environment variable " + words, "See what is set: env | grep GIT_CONFIG");
    }

    private static @Nullable String variable(String name) {
        return SystemReader.getInstance().getenv(name);
    }
}
