package dev.failover.kustomize.load;

/** Which files a kustomization may name. */
public enum LoadRestriction {
    /** Files in or below its own directory; directories anywhere. The default of {@code kubectl kustomize}. */
    ROOT_ONLY,
    /** Anything inside the repository, nothing outside: what Flux's kustomize-controller allows. */
    REPOSITORY
}
