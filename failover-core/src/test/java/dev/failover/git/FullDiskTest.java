package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.GitException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a small file system of its own, which takes the right to mount one. */
class FullDiskTest {
    private static final int BLOCK = 4096;

    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    private Path disk;
    private Git user;
    private boolean mounted;

    @BeforeEach
    void a_repository_on_a_small_disk() throws Exception {
        disk = Files.createDirectory(temp.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) == 0;
        assumeTrue(mounted, "skipped: not allowed to mount a small file system");
        user = Git.init(disk.resolve("user"));
        user.write("a.yaml", "role: primary\n").commitAll("first");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16})
    void all_is_as_it_was_or_as_it_should_be(int freeBlocks) throws Exception {
        String head = user.head();
        fillBut(freeBlocks);

        boolean committed = tryToCommit();

        Files.delete(disk.resolve("filler"));
        user.fsck();
        assertThat(user.status()).isEmpty();
        assertThat(user.read("a.yaml")).isEqualTo(committed ? "role: backup\n" : "role: primary\n");
        assertThat(user.head().equals(head)).isEqualTo(!committed);
        if (!committed) {
            assertThat(tryToCommit()).isTrue();
            assertThat(user.status()).isEmpty();
        }
    }

    @Test
    void a_remote_whose_disk_is_full_is_one_error() throws Exception {
        Git remote = Git.initBare(disk.resolve("remote.git"));
        Git other = remote.cloneTo(temp.resolve("other"));
        other.write("a.yaml", "role: primary\n").commitAll("first").run("push", "-q", "-u", "origin", "HEAD:main");
        String head = other.head();
        fillBut(0);

        assertThatThrownBy(() -> Requests.commit(other, true, "a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("the remote origin (" + remote.directory())
                .hasMessageContaining("No space left on device");
        assertThat(other.head()).isEqualTo(head);
        assertThat(other.status()).isEmpty();
        assertThat(remote.run("rev-parse", "main").strip()).isEqualTo(head);

        Files.delete(disk.resolve("filler"));
        assertThat(Requests.commit(other, true, "a.yaml", "role: backup\n")).isInstanceOf(Committed.class);
        remote.fsck();
    }

    private boolean tryToCommit() {
        try {
            return Requests.commit(user, false, "a.yaml", "role: backup\n") instanceof Committed;
        } catch (GitException e) {
            assertThat(e).hasMessageContaining("o space left on device");
            return false;
        }
    }

    private void fillBut(int freeBlocks) throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            assertThatCode(() -> {
                        while (true) {
                            out.write(new byte[BLOCK]);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        try (FileChannel channel = FileChannel.open(filler, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - (long) freeBlocks * BLOCK);
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(List.of(command)).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
