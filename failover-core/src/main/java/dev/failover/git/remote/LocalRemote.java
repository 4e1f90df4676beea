package dev.failover.git.remote;

import dev.failover.git.config.Programs;
import dev.failover.git.config.TrustedRepository;
import dev.failover.git.model.GitException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/**
 * A remote that is a directory of this machine. JGit would write into it itself: past its hooks, into a branch that is
 * checked out there, and leaving its locks behind if this process dies. Git's own receiver does none of that.
 */
final class LocalRemote {
    private final Path gitDirectory;

    private LocalRemote(Path gitDirectory) {
        this.gitDirectory = gitDirectory;
    }

    static Optional<LocalRemote> at(URIish uri, Repository repository) {
        if (uri.getHost() != null || uri.getPath() == null) {
            return Optional.empty();
        }
        File base = repository.isBare() ? repository.getDirectory() : repository.getWorkTree();
        File path = repository.getFS().resolve(base, uri.getPath());
        return Optional.ofNullable(FileKey.resolve(path, repository.getFS()))
                .map(found -> new LocalRemote(found.toPath()));
    }

    /** Git's own programs on the other side do the same; JGit, which reads it by itself, doesn't. */
    void requireTrusted() throws IOException {
        TrustedRepository.requireRemote(gitDirectory);
    }

    void receiveWithGit(Transport transport) throws IOException {
        Optional<Path> git = Programs.find("git");
        if (git.isPresent()) {
            transport.setOptionReceivePack("exec '" + git.get().toString().replace("'", "'\\''") + "' receive-pack");
        } else if (hasHooks() || gitDirectory.endsWith(".git")) {
            throw new GitException(
                    "can't push to " + gitDirectory
                            + ": it has hooks or a checkout, so the push needs the git program, which isn't installed",
                    "Install Git, then try again.");
        }
    }

    private boolean hasHooks() throws IOException {
        Path hooks = gitDirectory.resolve("hooks");
        if (!Files.isDirectory(hooks)) {
            return false;
        }
        try (Stream<Path> files = Files.list(hooks)) {
            return files.anyMatch(file -> !file.toString().endsWith(".sample") && Files.isExecutable(file));
        }
    }
}
