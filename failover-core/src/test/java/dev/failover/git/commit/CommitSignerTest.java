package dev.failover.git.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.git.Git;
import dev.failover.git.IsolatedHome;
import dev.failover.git.Requests;
import dev.failover.git.config.Programs;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CommitSignerTest {
    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    Git user;

    @BeforeEach
    void a_repository_that_signs() {
        user = Git.init(temp.resolve("user"));
        user.write("a.yaml", "role: primary\n").commitAll("first").run("config", "commit.gpgSign", "true");
    }

    @Test
    void git_verifies_a_signature_by_ssh() throws Exception {
        assumeTrue(Programs.find("ssh-keygen").isPresent(), "skipped: no ssh-keygen");
        Path key = temp.resolve("key");
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        Files.writeString(temp.resolve("signers"), "user@example.com " + Files.readString(temp.resolve("key.pub")));
        user.run("config", "gpg.format", "ssh");
        user.run("config", "user.signingKey", key.toString());
        user.run("config", "gpg.ssh.allowedSignersFile", temp.resolve("signers").toString());

        assertThat(commit()).isInstanceOf(Committed.class);
        assertThat(user.run("verify-commit", "HEAD")).contains("Good \"git\" signature for user@example.com");
        user.fsck();
    }

    @Test
    void git_verifies_a_signature_by_openpgp() throws Exception {
        assumeTrue(Programs.find("gpg").isPresent(), "skipped: no gpg");
        Path keys = Files.createDirectory(
                temp.resolve("gpg"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path gpg = Files.writeString(temp.resolve("gpg.sh"), "#!/bin/sh\nexec gpg --homedir '" + keys + "' \"$@\"\n");
        Files.setPosixFilePermissions(gpg, PosixFilePermissions.fromString("rwxr-xr-x"));
        run(gpg.toString(), "--batch", "-q", "--passphrase", "", "--quick-gen-key", "A User <user@example.com>");
        user.run("config", "gpg.program", gpg.toString());

        assertThat(commit()).isInstanceOf(Committed.class);
        assertThat(user.run("verify-commit", "HEAD")).contains("Good signature from \"A User <user@example.com>\"");
        run("gpgconf", "--homedir", keys.toString(), "--kill", "gpg-agent");
    }

    @Test
    void without_the_key_nothing_is_committed() {
        String head = user.head();
        user.run("config", "gpg.format", "ssh");
        user.run("config", "user.signingKey", temp.resolve("no-key").toString());

        assertThatThrownBy(this::commit)
                .isInstanceOf(GitException.class)
                .hasMessageStartingWith("can't sign the commit, as Git is configured to (commit.gpgSign): ")
                .hasMessageContaining("no-key")
                .isInstanceOfSatisfying(
                        GitException.class,
                        e -> assertThat(e.advice()).contains("  git config commit.gpgSign false\n"));
        assertThat(user.head()).isEqualTo(head);
        assertThat(user.status()).isEmpty();
    }

    private CommitOutcome commit() {
        return Requests.commit(user, false, "a.yaml", "role: backup\n");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }
}
