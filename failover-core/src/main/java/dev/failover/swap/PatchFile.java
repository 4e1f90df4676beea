package dev.failover.swap;

/**
 * A patch that a swap writes for one service.
 *
 * @param kustomization the file whose {@code patches} lists it
 * @param path of the patch, in the same directory
 */
public record PatchFile(String kustomization, String path) {

    /** As the kustomization lists it. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
