package dev.failover.git.config;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/** A configuration file that isn't there and never will be: what JGit wants to remember is forgotten. */
final class NoConfigFile extends FileBasedConfig {
    NoConfigFile(Config parent, FS fs) {
        super(parent, null, fs);
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
