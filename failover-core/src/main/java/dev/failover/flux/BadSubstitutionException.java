package dev.failover.flux;

/** A {@code ${…}} that Flux can't read; the message says why. */
final class BadSubstitutionException extends RuntimeException {
    BadSubstitutionException(String message) {
        super(message);
    }
}
