package dev.failover.git.config;

import java.io.File;
import java.util.Map;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit sees of the machine. Its own reader starts {@code git} to find the system's configuration, measures the file
 * system by writing probe files into the repository, and stores the result in the home directory; this one does none of
 * that. The user's configuration is read by {@link GitConfiguration}, for one repository at a time.
 */
public final class GitEnvironment extends SystemReader.Delegate {
    private final Map<String, String> variables;

    private GitEnvironment(SystemReader platform, Map<String, String> variables) {
        super(platform);
        this.variables = variables;
    }

    /** Makes JGit, which has one reader for the whole JVM, use this one; unless it does already. */
    public static void install() {
        synchronized (GitEnvironment.class) {
            if (!(SystemReader.getInstance() instanceof GitEnvironment)) {
                install(System.getenv());
            }
        }
    }

    public static void install(Map<String, String> variables) {
        synchronized (GitEnvironment.class) {
            SystemReader.setInstance(null);
            GitEnvironment environment = new GitEnvironment(SystemReader.getInstance(), Map.copyOf(variables));
            SystemReader.setInstance(environment);
            FS.DETECTED.setUserHome(environment.home());
        }
    }

    private File home() {
        String home = variables.getOrDefault("HOME", "");
        return new File(home.isEmpty() ? System.getProperty("user.home") : home).getAbsoluteFile();
    }

    @Override
    public @Nullable String getenv(String variable) {
        return variables.get(variable);
    }

    /** JGit asks in order to make up an address for who has none; a look-up in the DNS can take seconds. */
    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoConfigFile(parent, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoConfigFile(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new NoConfigFile(parent, fs);
    }
}
