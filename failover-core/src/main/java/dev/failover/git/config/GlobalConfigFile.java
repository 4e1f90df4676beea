package dev.failover.git.config;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.UserConfigFile;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * The user's configuration, never written, which also answers what JGit would else find out by writing probe files: how
 * finely the file system tells times.
 */
final class GlobalConfigFile extends UserConfigFile {
    /** Coarser than any file system that keeps sub-second times (jiffies: 1 to 10 ms), and short to wait for. */
    private static final String RESOLUTION = "10 milliseconds";

    GlobalConfigFile(Config parent, File xdgConfig, File config, FS fs) {
        super(parent, config, xdgConfig, fs);
    }

    @Override
    public @Nullable String getString(String section, @Nullable String subsection, String name) {
        String configured = super.getString(section, subsection, name);
        boolean probed =
                section.equals("filesystem") && (name.equals("timestampResolution") || name.equals("minRacyThreshold"));
        return configured == null && probed ? RESOLUTION : configured;
    }

    @Override
    public void save() {
        // the user's file is only read
    }
}
