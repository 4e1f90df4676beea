package dev.failover.git.config;

import dev.failover.git.model.GitException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** Settings that come from {@code GIT_CONFIG_COUNT}, {@code GIT_CONFIG_KEY_0}, {@code GIT_CONFIG_VALUE_0} and so on. */
final class EnvironmentConfig {
    private EnvironmentConfig() {}

    /** Adds them in memory; as in Git they win over all files, and values of lists come last. */
    static void addTo(Config config) {
        int count = count();
        for (int i = 0; i < count; i++) {
            String key = variable("GIT_CONFIG_KEY_" + i);
            String value = variable("GIT_CONFIG_VALUE_" + i);
            if (key != null && value != null && key.indexOf('.') > 0) {
                add(config, key, value);
            }
        }
    }

    private static int count() {
        String count = variable("GIT_CONFIG_COUNT");
        try {
            return count == null ? 0 : Integer.parseInt(count.strip());
        } catch (NumberFormatException e) {
            throw new GitException("the environment variable GIT_CONFIG_COUNT isn't a number: " + count, "");
        }
    }

    private static void add(Config config, String key, String value) {
        int first = key.indexOf('.');
        int last = key.lastIndexOf('.');
        String section = key.substring(0, first);
        String subsection = first == last ? null : key.substring(first + 1, last);
        String name = key.substring(last + 1);
        List<String> values = new ArrayList<>(List.of(config.getStringList(section, subsection, name)));
        values.add(value);
        config.setStringList(section, subsection, name, values);
    }

    private static @Nullable String variable(String name) {
        return SystemReader.getInstance().getenv(name);
    }
}
