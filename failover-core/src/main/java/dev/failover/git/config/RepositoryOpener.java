package dev.failover.git.config;

import dev.failover.git.model.GitException;
import dev.failover.source.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Finds the repository around a directory, and opens it if all that it needs is understood. */
public final class RepositoryOpener {
    private static final String DOT_GIT = ".git";

    /** What may stand under {@code extensions} without changing what we read or write. */
    private static final Set<String> HARMLESS =
            Set.of("noop", "preciousobjects", "refstorage", "worktreeconfig", "relativeworktrees", "partialclone");

    private RepositoryOpener() {}

    public static Optional<Repository> around(Path start) {
        GitEnvironment.install();
        try {
            for (Path directory = start.toRealPath(); directory != null; directory = directory.getParent()) {
                Path dotGit = directory.resolve(DOT_GIT);
                if (Files.isRegularFile(dotGit) || FileKey.isGitRepository(dotGit.toFile(), FS.DETECTED)) {
                    return Optional.of(open(directory));
                }
                if (FileKey.isGitRepository(directory.toFile(), FS.DETECTED)) {
                    throw bare(directory);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new GitException(
                    "can't open the Git repository of " + start + ": " + e.getMessage(), "git status", e);
        }
    }

    private static Repository open(Path workTree) throws IOException {
        Repository repository = new FileRepositoryBuilder()
                .setWorkTree(workTree.toFile())
                .setMustExist(true)
                .build();
        try {
            requireUnderstood(repository.getConfig(), workTree);
            if (repository.isBare() || repository.getConfig().getBoolean("core", "bare", false)) {
                throw bare(workTree);
            }
            EnvironmentConfig.addTo(repository.getConfig());
        } catch (GitException e) {
            repository.close();
            throw e;
        }
        return repository;
    }

    /** Made by hand, since JGit tries out the file system with a process and probe files when it makes one. */
    public static Repository bare(String url, Path directory) {
        GitEnvironment.install();
        try {
            Files.createDirectories(directory.resolve("objects"));
            Files.createDirectories(directory.resolve("refs/heads"));
            write(directory.resolve("HEAD"), "ref: refs/heads/failover\n");
            write(directory.resolve("config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
            Repository repository = new FileRepositoryBuilder()
                    .setGitDir(directory.toFile())
                    .setBare()
                    .setMustExist(true)
                    .build();
            EnvironmentConfig.addTo(repository.getConfig());
            repository.getConfig().setString("remote", "origin", "url", url);
            return repository;
        } catch (IOException e) {
            throw new GitException("can't make a temporary repository in " + directory + ": " + e.getMessage(), "", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        NewFile.create(file, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** As Git demands of every program: who doesn't know an extension must not touch the repository. */
    private static void requireUnderstood(Config config, Path workTree) {
        if (config.getInt("core", "repositoryformatversion", 0) < 1) {
            return;
        }
        for (String extension : config.getNames("extensions")) {
            String value = String.valueOf(config.getString("extensions", null, extension));
            boolean sha1 = extension.equalsIgnoreCase("objectformat") && value.equalsIgnoreCase("sha1");
            if (!sha1 && !HARMLESS.contains(extension.toLowerCase(Locale.ROOT))) {
                throw new GitException(
                        "can't work on the Git repository " + workTree + ": it uses extensions." + extension + " = "
                                + value + ", which isn't supported here",
                        "");
            }
        }
    }

    private static GitException bare(Path directory) {
        return new GitException(
                directory + " is a bare Git repository, without files to look at", "Clone it: git clone " + directory);
    }
}
