package dev.failover.git.checkout;

import dev.failover.git.model.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** The other work trees of the same repository ({@code git worktree}). */
public final class LinkedWorkTrees {
    private final Repository repository;

    public LinkedWorkTrees(Repository repository) {
        this.repository = repository;
    }

    /** A branch must not be moved under a checkout that can't follow. */
    public void requireNotCheckedOut(String branch) {
        try {
            for (Path directory : directories()) {
                Path head = directory.resolve(Constants.HEAD);
                if (Files.exists(head) && Files.readString(head).strip().equals("ref: " + Constants.R_HEADS + branch)) {
                    throw new GitException(
                            "nothing was committed: the branch " + branch + " is checked out in another work tree",
                            "Run it in that work tree; to list them: git worktree list");
                }
            }
        } catch (IOException e) {
            throw new GitException("can't read the list of work trees: " + e.getMessage(), "git worktree list", e);
        }
    }

    private List<Path> directories() throws IOException {
        List<Path> directories = new ArrayList<>();
        Path common = repository.getCommonDirectory().toPath();
        directories.add(common);
        if (Files.isDirectory(common.resolve("worktrees"))) {
            try (Stream<Path> linked = Files.list(common.resolve("worktrees"))) {
                linked.forEach(directories::add);
            }
        }
        directories.remove(repository.getDirectory().toPath());
        return directories;
    }
}
