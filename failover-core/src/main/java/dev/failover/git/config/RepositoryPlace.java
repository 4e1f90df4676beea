package dev.failover.git.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.util.SystemReader;

/**
 * Where a repository lies.
 *
 * @param workTree without symbolic links; empty for a bare repository
 * @param gitFile the file {@code .git} that names the Git directory, as a linked work tree and a submodule have it
 * @param gitDir the Git directory of this work tree
 * @param commonDir the Git directory that all work trees of the repository share
 * @param gitDirNames how {@code includeIf.gitdir} may know the Git directory
 */
public record RepositoryPlace(
        Optional<Path> workTree, Optional<Path> gitFile, Path gitDir, Path commonDir, List<String> gitDirNames) {
    static final String DOT_GIT = ".git";

    private static final String GIT_FILE_START = "gitdir: ";

    public RepositoryPlace {
        gitDirNames = List.copyOf(gitDirNames);
    }

    /**
     * The repository of a work tree.
     *
     * @param workTree a directory with a {@code .git} in it
     * @param start the directory that was named, perhaps by way of a symbolic link
     */
    public static RepositoryPlace of(Path workTree, Path start) throws IOException {
        Path dotGit = workTree.resolve(DOT_GIT);
        if (!Files.isRegularFile(dotGit)) {
            return new RepositoryPlace(
                    Optional.of(workTree), Optional.empty(), dotGit, common(dotGit), names(workTree, start));
        }
        Path gitDir = target(dotGit);
        return new RepositoryPlace(
                Optional.of(workTree), Optional.of(dotGit), gitDir, common(gitDir), List.of(name(gitDir)));
    }

    static RepositoryPlace bare(Path gitDir) throws IOException {
        return new RepositoryPlace(Optional.empty(), Optional.empty(), gitDir, gitDir, List.of(name(gitDir)));
    }

    private static Path target(Path gitFile) throws IOException {
        String text = Files.readString(gitFile, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(GIT_FILE_START)) {
            throw new IOException(gitFile + " is a file without the line 'gitdir: DIRECTORY'");
        }
        return linked(
                gitFile,
                new String(
                        text.substring(GIT_FILE_START.length()).getBytes(StandardCharsets.ISO_8859_1),
                        StandardCharsets.UTF_8));
    }

    private static Path common(Path gitDir) throws IOException {
        Path commonDir = gitDir.resolve("commondir");
        return Files.isRegularFile(commonDir) ? linked(commonDir, Files.readString(commonDir)) : gitDir;
    }

    private static Path linked(Path file, String text) throws IOException {
        String path = text.replaceFirst("[\r\n]+\\z", "");
        try {
            Path target = file.resolveSibling(path);
            if (path.isEmpty() || !Files.isDirectory(target)) {
                throw new IOException(file + " names a Git directory that doesn't exist: " + path);
            }
            return target.toRealPath();
        } catch (InvalidPathException e) {
            throw new IOException(file + " doesn't name a directory: " + path, e);
        }
    }

    /** The real path first; then the one by which the user has come here, which a shell keeps in {@code PWD}. */
    private static List<String> names(Path workTree, Path start) throws IOException {
        List<String> names = new ArrayList<>(List.of(name(workTree.resolve(DOT_GIT))));
        String shell = SystemReader.getInstance().getenv("PWD");
        for (String seen : List.of(start.toString(), shell == null ? "" : shell)) {
            if (ConfigPath.isAbsolute(seen) && ConfigPath.real(seen).equals(ConfigPath.slashes(workTree.toString()))) {
                names.add(ConfigPath.slashes(seen).replaceFirst("/+\\z", "") + "/" + DOT_GIT);
            }
        }
        return names;
    }

    private static String name(Path gitDir) throws IOException {
        return ConfigPath.slashes(gitDir.toRealPath().toString());
    }
}
