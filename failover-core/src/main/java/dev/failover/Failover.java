package dev.failover;

/** The goals. Everything that they can't do for want of a sound environment is a {@link FailoverException}. */
public final class Failover {
    private final String goals;

    /**
     * @param goals what the user types before a goal's name, such as {@code mvn failover:}; the commands that messages
     *     advise start with it
     */
    public Failover(String goals) {
        this.goals = goals;
    }

    /**
     * Judges a tree. What is wrong in the tree is in the result, however broken it is.
     *
     * @throws FailoverException when there is no such directory, or an option makes no sense
     */
    public ValidateResult validate(ValidateOptions options) {
        throw new UnsupportedOperationException("next commit: " + goals + options);
    }

    /**
     * Moves services to their other side, with one commit, or refuses and leaves everything as it was.
     *
     * @throws FailoverException when there is no Git repository, the remote can't be reached, an option makes no sense,
     *     or a service isn't configured
     */
    public SwapResult swap(SwapOptions options) {
        throw new UnsupportedOperationException("next commit: " + goals + options);
    }
}
