package dev.failover.git.config;

import dev.failover.git.model.GitException;
import dev.failover.source.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Finds the repository around a directory, and opens it if all that it needs is understood. */
public final class RepositoryOpener {
    /** What may stand under {@code extensions} without changing what we read or write. */
    private static final Set<String> HARMLESS =
            Set.of("noop", "preciousobjects", "refstorage", "worktreeconfig", "relativeworktrees", "partialclone");

    private RepositoryOpener() {}

    public static Optional<Repository> around(Path start) {
        GitEnvironment.install();
        try {
            for (Path directory = start.toRealPath(); directory != null; directory = directory.getParent()) {
                Path dotGit = directory.resolve(RepositoryPlace.DOT_GIT);
                if (Files.isRegularFile(dotGit) || FileKey.isGitRepository(dotGit.toFile(), FS.DETECTED)) {
                    RepositoryPlace place = RepositoryPlace.of(directory, start);
                    TrustedRepository.require(place, start);
                    return Optional.of(open(place));
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

    private static Repository open(RepositoryPlace place) throws IOException {
        Path workTree = place.workTree().orElseThrow();
        requireUnderstood(GitConfiguration.format(place), workTree);
        FileRepositoryBuilder layout = new FileRepositoryBuilder()
                .setGitDir(place.gitDir().toFile())
                .setWorkTree(workTree.toFile())
                .setup();
        List<ConfigEntry> entries = GitConfiguration.of(place);
        if (place.gitDir().equals(place.commonDir()) && GitConfiguration.isSetByRepository(entries, "core.bare")) {
            throw bare(workTree);
        }
        return new ConfiguredRepository(layout, entries);
    }

    /** Made by hand, since JGit tries out the file system with a process and probe files when it makes one. */
    public static Repository bare(String url, Path directory) {
        GitEnvironment.install();
        try {
            Files.createDirectories(directory.resolve("objects"));
            Files.createDirectories(directory.resolve("refs/heads"));
            write(directory.resolve("HEAD"), "ref: refs/heads/failover\n");
            write(directory.resolve("config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
            Repository repository = new ConfiguredRepository(
                    new FileRepositoryBuilder()
                            .setGitDir(directory.toFile())
                            .setBare()
                            .setup(),
                    GitConfiguration.of(RepositoryPlace.bare(directory)));
            repository.getConfig().setString("remote", "origin", "url", url);
            return repository;
        } catch (IOException e) {
            throw new GitException(
                    "can't create a temporary repository in " + directory + ": " + e.getMessage(), "", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        NewFile.create(file, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** As Git demands of every program: who doesn't know an extension must not touch the repository. */
    private static void requireUnderstood(List<ConfigEntry> format, Path workTree) {
        String version = format.stream()
                .filter(entry -> entry.key().equals("core.repositoryformatversion"))
                .reduce((first, last) -> last)
                .map(entry -> String.valueOf(entry.value()))
                .orElse("0");
        if (version.equals("0")) {
            return;
        }
        if (!version.equals("1")) {
            throw notSupported(workTree, "core.repositoryFormatVersion", version);
        }
        for (ConfigEntry entry : format) {
            String value = String.valueOf(entry.value());
            boolean sha1 = entry.key().equals("extensions.objectformat") && value.equalsIgnoreCase("sha1");
            if (entry.section().equals("extensions") && !sha1 && !HARMLESS.contains(entry.name())) {
                throw notSupported(workTree, "extensions." + entry.name(), value);
            }
        }
    }

    private static GitException notSupported(Path workTree, String key, String value) {
        return new GitException(
                "can't work on the Git repository " + workTree + ": it uses " + key + " = " + value
                        + ", which isn't supported here",
                "");
    }

    private static GitException bare(Path directory) {
        return new GitException(
                directory + " is a bare Git repository, which has no checkout", "Clone it: git clone " + directory);
    }
}
