package dev.failover.git.model;

import java.util.List;

/** The branch that a commit is to land on. Branches are short names, such as {@code main} or {@code team/main}. */
public sealed interface Destination {

    String branch();

    /** Its name in messages: {@code main}, {@code origin/main}. */
    String name();

    /** Whether commits get there by a push. */
    boolean isRemote();

    /** A branch of this repository. */
    record LocalBranch(String branch) implements Destination {
        @Override
        public String name() {
            return branch;
        }

        @Override
        public boolean isRemote() {
            return false;
        }
    }

    /** A branch of a remote. It may not exist yet. */
    sealed interface OfRemote extends Destination {
        String remote();

        @Override
        default String name() {
            return remote() + "/" + branch();
        }

        @Override
        default boolean isRemote() {
            return true;
        }
    }

    /** A branch of a remote; the remote is a configured one, by name. */
    record RemoteBranch(String remote, String branch) implements OfRemote {}

    /**
     * A branch that the remote doesn't have yet, for a pull request.
     *
     * @param pushOptions for the server, such as {@code merge_request.create}; not every server takes any
     */
    record NewRemoteBranch(String remote, String branch, List<String> pushOptions) implements OfRemote {
        public NewRemoteBranch {
            pushOptions = List.copyOf(pushOptions);
        }
    }
}
