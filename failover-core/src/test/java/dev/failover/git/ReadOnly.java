package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory that nobody may write to for a while: by its permissions, and for root, whom these don't bind, by a mount. */
final class ReadOnly {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private ReadOnly() {}

    static void during(Path directory, Runnable action) throws IOException, InterruptedException {
        if (ROOT) {
            boolean mounted = run("mount", "--bind", directory.toString(), directory.toString());
            assumeTrue(mounted, "skipped: root may write anywhere, and isn't allowed to mount read-only here");
            assertThat(run("mount", "-o", "remount,bind,ro", directory.toString()))
                    .isTrue();
        } else {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        try {
            action.run();
        } finally {
            if (ROOT) {
                assertThat(run("umount", directory.toString())).isTrue();
            } else {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
