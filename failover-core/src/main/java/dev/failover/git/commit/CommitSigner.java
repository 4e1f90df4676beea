package dev.failover.git.commit;

import dev.failover.git.config.BooleanSetting;
import dev.failover.git.config.Filter;
import dev.failover.git.model.GitException;
import dev.failover.git.model.Identity;
import dev.failover.source.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Signs as Git is configured to ({@code commit.gpgSign}, {@code gpg.format}, {@code user.signingKey}), by the programs
 * that Git itself runs for it; so keys and agents are those of the user.
 */
final class CommitSigner {
    private static final String LITERAL_KEY = "key::";

    private final Config config;

    CommitSigner(Config config) {
        this.config = config;
    }

    /** Whether Git is configured to sign. */
    boolean isWanted() {
        return BooleanSetting.of(config, "commit", null, "gpgSign", false);
    }

    /**
     * @param commit the commit's bytes without a signature
     * @return empty when Git isn't configured to sign
     */
    Optional<byte[]> sign(byte[] commit, Identity committer) {
        if (!isWanted()) {
            return Optional.empty();
        }
        String format = setting("gpg", null, "format").orElse("openpgp");
        try {
            return Optional.of(
                    switch (format) {
                        case "openpgp" -> signWithGpg(program("openpgp").orElse("gpg"), commit, committer);
                        case "x509" -> signWithGpg(program("x509").orElse("gpgsm"), commit, committer);
                        case "ssh" -> signWithSsh(program("ssh").orElse("ssh-keygen"), commit);
                        default -> throw new GitException("gpg.format is unknown: " + format, "git config gpg.format");
                    });
        } catch (IOException e) {
            throw new GitException(
                    "can't sign the commit, as Git is configured to (commit.gpgSign): " + e.getMessage(), """
                    Fix the key (user.signingKey) or its program. This Git command fails in the same way:
                      git commit-tree -S -m test 'HEAD^{tree}'
                    Or commit without a signature for now, and run again:
                      git config commit.gpgSign false
                    Then switch signing on again:
                      git config commit.gpgSign true""", e);
        }
    }

    private byte[] signWithGpg(String program, byte[] commit, Identity committer) throws IOException {
        String key = setting("user", null, "signingKey").orElse(committer.toString());
        return new Filter(List.of(program, "--status-fd=2", "-bsau", key)).run(commit);
    }

    private byte[] signWithSsh(String program, byte[] commit) throws IOException {
        String key =
                setting("user", null, "signingKey").orElseThrow(() -> new IOException("user.signingKey isn't set"));
        if (!key.startsWith(LITERAL_KEY) && !key.startsWith("ssh-")) {
            Path file = key.startsWith("~/") ? FS.DETECTED.userHome().toPath().resolve(key.substring(2)) : Path.of(key);
            return new Filter(List.of(program, "-Y", "sign", "-n", "git", "-f", file.toString())).run(commit);
        }
        String text = key.startsWith(LITERAL_KEY) ? key.substring(LITERAL_KEY.length()) : key;
        Path file = NewFile.temporary(".pub", text.getBytes(StandardCharsets.UTF_8));
        try {
            return new Filter(List.of(program, "-Y", "sign", "-n", "git", "-U", "-f", file.toString())).run(commit);
        } finally {
            Files.delete(file);
        }
    }

    private Optional<String> program(String format) {
        return setting("gpg", format, "program")
                .or(() -> format.equals("openpgp") ? setting("gpg", null, "program") : Optional.empty());
    }

    private Optional<String> setting(String section, @Nullable String subsection, String name) {
        return Optional.ofNullable(config.getString(section, subsection, name)).filter(value -> !value.isBlank());
    }
}
