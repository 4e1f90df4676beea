package dev.failover.git.model;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * What is checked out.
 *
 * @param branch short name, such as {@code main}; empty when HEAD is detached
 * @param commit empty on an unborn branch, that is before its first commit
 */
public record Head(Optional<String> branch, Optional<CommitId> commit) {

    public static Head of(Repository repository) {
        try {
            Ref head = repository.exactRef(Constants.HEAD);
            Optional<CommitId> commit =
                    Optional.ofNullable(head).map(Ref::getObjectId).map(CommitId::of);
            boolean onBranch = head != null && head.isSymbolic();
            return new Head(
                    onBranch
                            ? Optional.of(
                                    Repository.shortenRefName(head.getTarget().getName()))
                            : Optional.empty(),
                    commit);
        } catch (IOException e) {
            throw GitException.unreadable("HEAD", repository, e);
        }
    }

    public boolean detached() {
        return branch.isEmpty();
    }
}
