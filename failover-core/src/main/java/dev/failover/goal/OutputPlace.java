package dev.failover.goal;

import dev.failover.FailoverException;
import dev.failover.git.GitRepository;
import dev.failover.source.OutputFile;
import dev.failover.source.RefusedPathException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the files of a goal go, and through which directories no link may lead them: the tree that was looked at, its
 * repository, and where Maven was started.
 *
 * @param trees whose content others may have written
 */
public record OutputPlace(List<Path> trees) {
    public OutputPlace {
        trees = List.copyOf(trees);
    }

    public static OutputPlace of(Workspace workspace, TreeOptions options) {
        return new OutputPlace(Stream.concat(
                        Stream.of(workspace.root(), options.executionRoot()),
                        workspace.git().map(GitRepository::workTree).stream())
                .toList());
    }

    /**
     * Writes files; one that can't be written doesn't keep the others from it.
     *
     * @param advice what to do about a path that is refused
     * @throws FailoverException that names all that couldn't be written
     */
    public void write(Map<Path, byte[]> files, String advice) {
        each(files, OutputFile::write, advice);
    }

    /** Changes existing files, as {@link #write} does. Executable files stay executable. */
    public void edit(Map<Path, byte[]> files, String advice) {
        each(files, OutputFile::edit, advice);
    }

    /** Checks all files before it writes the first. */
    public void requireWritable(Collection<Path> files, String advice) {
        Map<Path, byte[]> named = new LinkedHashMap<>();
        files.forEach(file -> named.put(file, new byte[0]));
        each(named, (file, nothing) -> file.requireWritable(), advice);
    }

    private void each(Map<Path, byte[]> files, Action action, String advice) {
        Map<String, List<Path>> refused = new LinkedHashMap<>();
        files.forEach((path, bytes) -> {
            try {
                action.on(new OutputFile(path, trees), bytes);
            } catch (IOException e) {
                refused.computeIfAbsent(reason(e, advice), reason -> new ArrayList<>())
                        .add(path);
            }
        });
        if (!refused.isEmpty()) {
            throw new FailoverException(message(refused));
        }
    }

    private static String message(Map<String, List<Path>> refused) {
        List<String> sentences = new ArrayList<>();
        refused.forEach((reason, paths) -> sentences.add("Can't write "
                + String.join(", ", paths.stream().map(Path::toString).toList()) + ": " + reason));
        return String.join("\n", sentences);
    }

    private static String reason(IOException cause, String advice) {
        if (cause instanceof RefusedPathException refused) {
            return refused.sentence() + ".\n" + advice;
        }
        if (cause instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getReason();
        }
        return cause instanceof AccessDeniedException ? "permission denied" : String.valueOf(cause.getMessage());
    }

    private interface Action {
        void on(OutputFile file, byte[] bytes) throws IOException;
    }
}
