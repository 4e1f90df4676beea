package dev.failover.git;

import dev.failover.git.checkout.CheckoutFollower;
import dev.failover.git.commit.CommitWriter;
import dev.failover.git.config.Destinations;
import dev.failover.git.history.History;
import dev.failover.git.model.CheckoutOutcome;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitRequest;
import dev.failover.git.model.Destination;
import dev.failover.git.model.Destination.NewRemoteBranch;
import dev.failover.git.model.Destination.RemoteBranch;
import dev.failover.git.model.GitException;
import dev.failover.git.model.Head;
import dev.failover.git.model.HttpLogins;
import dev.failover.git.remote.Remote;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Brings commits to where they belong: a branch of a remote, or one of this repository. */
public final class Delivery {
    private final Repository repository;
    private final HttpLogins logins;

    Delivery(Repository repository, HttpLogins logins) {
        this.repository = repository;
        this.logins = logins;
    }

    /**
     * Where a commit made here belongs: with {@code push}, the named remote branch, else the upstream of HEAD's branch,
     * else (no remote is configured) HEAD's branch itself; without, the named local branch, else HEAD's.
     *
     * @throws GitException when that can't be told: a detached HEAD, a branch without upstream, no such remote
     */
    public Destination destination(boolean push, Optional<String> remote, Optional<String> branch) {
        Destinations destinations = new Destinations(repository, Head.of(repository));
        return push ? destinations.remote(remote, branch) : destinations.local(branch);
    }

    /**
     * The commit at the tip of a destination; a remote's is fetched now. No ref is moved, tracking branches neither.
     *
     * @throws GitException when there is no such branch, or the remote can't be reached
     */
    public CommitId tip(Destination destination) {
        if (destination instanceof NewRemoteBranch) {
            throw new IllegalArgumentException("a branch that isn't there yet has no tip: " + destination.name());
        }
        if (destination instanceof RemoteBranch remote) {
            return CommitId.of(Remote.named(repository, remote.remote(), logins).fetch(remote.branch()));
        }
        return new History(repository)
                .resolve(Constants.R_HEADS + destination.branch())
                .orElseThrow(() -> new GitException(
                        "the branch " + destination.branch() + " has no commit yet, or doesn't exist",
                        "git branch -a"));
    }

    /** The address of a remote without passwords and tokens, for messages. */
    public String url(RemoteBranch destination) {
        return Remote.named(repository, destination.remote(), logins).url();
    }

    /** Whether commits are signed, as Git is configured. */
    public boolean signs() {
        return new CommitWriter(repository).signs();
    }

    /**
     * Writes a commit straight into the object database, moves the destination by compare-and-set (a push is never
     * forced), then lets the checkout {@link #follow}.
     *
     * @throws GitException when it can't be done; then no branch and no file was changed
     */
    public CommitOutcome commit(CommitRequest request) {
        Optional<ObjectId> commit = new CommitWriter(repository).write(request);
        if (commit.isEmpty()) {
            return new CommitOutcome.NothingToCommit();
        }
        return new Landing(repository, Head.of(repository), logins).land(request, commit.get());
    }

    /**
     * Fast-forwards HEAD's branch, the index and the files to the tip of the destination if that loses nothing: all
     * that the user staged, changed or created stays as it is. Finishes what an interrupted run left half done; does
     * nothing when there is nothing to do.
     */
    public CheckoutOutcome follow(Destination destination, CommitId tip) {
        return new CheckoutFollower(repository, Head.of(repository)).follow(destination, tip.objectId());
    }
}
