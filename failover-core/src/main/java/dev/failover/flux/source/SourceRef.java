package dev.failover.flux.source;

/** Which Flux source a Kustomization reads from, such as {@code GitRepository/flux-system/flux-system}. */
public record SourceRef(String kind, String namespace, String name) {

    @Override
    public String toString() {
        return kind + "/" + namespace + "/" + name;
    }
}
