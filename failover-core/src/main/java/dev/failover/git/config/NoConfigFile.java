package dev.failover.git.config;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * A configuration without a file: what JGit wants to remember is forgotten. It answers what JGit would else find out by
 * writing probe files: how finely the file system tells times.
 */
final class NoConfigFile extends FileBasedConfig {
    /** Coarser than any file system that keeps sub-second times (jiffies: 1 to 10 ms), and short to wait for. */
    private static final String RESOLUTION = "10 milliseconds";

    NoConfigFile(Config parent, FS fs) {
        super(parent, null, fs);
    }

    @Override
    public @Nullable String getString(String section, @Nullable String subsection, String name) {
        String configured = super.getString(section, subsection, name);
        boolean probed =
                section.equals("filesystem") && (name.equals("timestampResolution") || name.equals("minRacyThreshold"));
        return configured == null && probed ? RESOLUTION : configured;
    }

    @Override
    public void load() {
        // there is no file
    }

    @Override
    public void save() {
        // nothing is kept
    }

    @Override
    public boolean isOutdated() {
        return false;
    }

    @Override
    public String toString() {
        return "NoConfigFile";
    }
}
