package dev.failover.git;

import dev.failover.git.config.GitEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test an empty home directory, so that the configuration of who runs the tests has no say in them. */
public final class IsolatedHome implements BeforeEachCallback, AfterEachCallback {
    private Path home = Path.of("");

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        home = Files.createTempDirectory("failover-home");
        install(Map.of());
    }

    /** The environment of the test process without Git's own variables, plus these. */
    public void install(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("XDG_"));
        environment.put("HOME", home.toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.putAll(variables);
        GitEnvironment.install(environment);
    }

    public Path home() {
        return home;
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        GitEnvironment.install(System.getenv());
        try (var files = Files.walk(home)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
