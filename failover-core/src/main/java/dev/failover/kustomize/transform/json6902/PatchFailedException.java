package dev.failover.kustomize.transform.json6902;

/** An operation can't be applied to this object; the message says why. */
final class PatchFailedException extends Exception {
    PatchFailedException(String message) {
        super(message);
    }
}
