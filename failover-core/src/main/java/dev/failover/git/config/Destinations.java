package dev.failover.git.config;

import dev.failover.git.model.Destination;
import dev.failover.git.model.Destination.LocalBranch;
import dev.failover.git.model.Destination.RemoteBranch;
import dev.failover.git.model.GitException;
import dev.failover.git.model.Head;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** Finds out where a commit belongs, by the configuration of HEAD's branch. */
public final class Destinations {
    private final Repository repository;
    private final Head head;

    public Destinations(Repository repository, Head head) {
        this.repository = repository;
        this.head = head;
    }

    public Destination local(Optional<String> branch) {
        return new LocalBranch(branch.or(head::branch).orElseThrow(() -> detached("")));
    }

    public Destination remote(Optional<String> remote, Optional<String> branch) {
        Set<String> remotes = repository.getRemoteNames();
        if (remotes.isEmpty() && remote.isEmpty()) {
            return local(branch);
        }
        Optional<Destination> upstream = upstream();
        boolean sameRemote = remote.isEmpty()
                || upstream.filter(
                                u -> u instanceof RemoteBranch b && b.remote().equals(remote.get()))
                        .isPresent();
        if (branch.isEmpty() && sameRemote && upstream.isPresent()) {
            return upstream.get();
        }
        String onRemote = branch.or(head::branch).orElseThrow(() -> detached(" and its upstream"));
        return new RemoteBranch(remote.orElseGet(() -> remoteFor(upstream, remotes)), onRemote);
    }

    /** What HEAD's branch tracks: a remote's branch, or (its remote is {@code .}) one of this repository. */
    public Optional<Destination> upstream() {
        if (head.branch().isEmpty()) {
            return Optional.empty();
        }
        Config config = repository.getConfig();
        String remote = config.getString("branch", head.branch().get(), "remote");
        String merge = config.getString("branch", head.branch().get(), "merge");
        if (remote == null || merge == null || !merge.startsWith(Constants.R_HEADS)) {
            return Optional.empty();
        }
        String branch = merge.substring(Constants.R_HEADS.length());
        return Optional.of(remote.equals(".") ? new LocalBranch(branch) : new RemoteBranch(remote, branch));
    }

    private String remoteFor(Optional<Destination> upstream, Set<String> remotes) {
        if (upstream.orElse(null) instanceof RemoteBranch tracked) {
            return tracked.remote();
        }
        if (remotes.size() == 1) {
            return remotes.iterator().next();
        }
        throw new GitException(
                "the branch " + head.branch().orElse("HEAD")
                        + " has no upstream branch, and there are several remotes: " + String.join(", ", remotes),
                "Set -Dfailover.remote=NAME -Dfailover.branch=NAME, or set the upstream branch:\n"
                        + "  git branch --set-upstream-to=REMOTE/BRANCH");
    }

    private static GitException detached(String rest) {
        return new GitException(
                "HEAD is detached, so the branch to commit to" + rest + " isn't known",
                "Set -Dfailover.branch=NAME, or check out the branch: git switch NAME");
    }
}
