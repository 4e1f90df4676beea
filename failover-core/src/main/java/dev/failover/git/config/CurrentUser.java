package dev.failover.git.config;

import dev.failover.source.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import org.eclipse.jgit.util.SystemReader;

/** Who runs this process, as Git asks for it: by the owners of files. */
final class CurrentUser {
    private static final Path PROCESS = Path.of("/proc/self");
    private static final String UID = "unix:uid";
    private static final int ROOT = 0;

    private CurrentUser() {}

    /** Of a symbolic link, the owner of the link counts. What isn't there belongs to nobody. */
    static boolean owns(Path path) {
        try {
            return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                    ? isOfUid(uid(path))
                    : isOfPrincipal(Files.getOwner(path, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Root trusts itself, and under sudo whoever has called it. */
    private static boolean isOfUid(int owner) throws IOException {
        int user = Files.isDirectory(PROCESS) ? (int) Files.getAttribute(PROCESS, UID) : ofNewFile();
        if (user == ROOT && owner != ROOT) {
            return String.valueOf(owner).equals(SystemReader.getInstance().getenv("SUDO_UID"));
        }
        return owner == user;
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, UID, LinkOption.NOFOLLOW_LINKS);
    }

    private static int ofNewFile() throws IOException {
        try (TemporaryDirectory made = TemporaryDirectory.create()) {
            return uid(made.path());
        }
    }

    /** On Windows, what an administrator makes may belong to the group of administrators. */
    private static boolean isOfPrincipal(UserPrincipal owner) throws IOException {
        try (TemporaryDirectory made = TemporaryDirectory.create()) {
            return owner.equals(Files.getOwner(made.path()))
                    || owner.equals(made.path()
                            .getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(System.getProperty("user.name")));
        }
    }
}
