package dev.failover.flux.substitution;

/** A {@code ${…}} that Flux can't read; the message says why. */
public final class BadSubstitutionException extends RuntimeException {
    BadSubstitutionException(String message) {
        super(message);
    }
}
