package dev.failover;

/** The goals. Everything that they can't do for want of a sound environment is a {@link FailoverException}. */
public final class Failover {

    /**
     * Judges a tree. What is wrong in the tree is in the result, however broken it is.
     *
     * @throws FailoverException when there is no such directory, or an option makes no sense
     */
    public ValidateResult validate(ValidateOptions options) {
        throw new UnsupportedOperationException("next commit: " + options);
    }

    /**
     * Moves services to their other side, with one commit, or refuses and leaves everything as it was.
     *
     * @throws FailoverException when there is no Git repository, the remote can't be reached, an option makes no sense,
     *     or a service isn't configured
     */
    public SwapResult swap(SwapOptions options) {
        throw new UnsupportedOperationException("next commit: " + options);
    }
}
