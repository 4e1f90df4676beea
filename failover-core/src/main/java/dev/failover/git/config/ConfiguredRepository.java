package dev.failover.git.config;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.BaseRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.FS_Win32;
import org.eclipse.jgit.util.SystemReader;

/**
 * A repository that goes by a configuration which was read as Git reads it. JGit's own reader knows no conditions, and
 * fails on files that Git takes; so it finds no file, and never reads again.
 */
final class ConfiguredRepository extends FileRepository {
    private boolean made;

    /** @param options where the repository lies, set up */
    ConfiguredRepository(BaseRepositoryBuilder<?, ?> options, List<ConfigEntry> entries) throws IOException {
        super(usesTable(entries) ? options : options.setFS(withoutConfig()));
        try {
            getConfig()
                    .fromText(PlainConfig.text(
                            entries.stream().flatMap(ReadableEntry::of).toList()));
        } catch (ConfigInvalidException e) {
            throw new IOException(e.getMessage(), e);
        }
        made = true;
    }

    /** Only the parent's constructor has to be kept from the file: other repositories are opened by the same answer. */
    @Override
    public FS getFS() {
        return made ? FS.DETECTED : super.getFS();
    }

    /** That refs are kept in a table is the one thing that the parent's constructor has to read in the file. */
    private static boolean usesTable(List<ConfigEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.key().equals("extensions.refstorage"));
    }

    private static FS withoutConfig() {
        return SystemReader.getInstance().isWindows()
                ? new FS_Win32() {
                    @Override
                    public File resolve(File directory, String name) {
                        return super.resolve(directory, hidden(name));
                    }
                }
                : new FS_POSIX() {
                    @Override
                    public File resolve(File directory, String name) {
                        return super.resolve(directory, hidden(name));
                    }
                };
    }

    /** Nothing can be below a file. */
    private static String hidden(String name) {
        return name.equals("config") ? "config/none" : name;
    }
}
