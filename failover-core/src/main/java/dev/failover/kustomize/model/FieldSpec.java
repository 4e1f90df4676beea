package dev.failover.kustomize.model;

import dev.failover.resource.Gvk;

/**
 * A field of some kinds: which objects have it, and the way to it.
 *
 * @param selector an empty group, version or kind matches any
 * @param path keys separated by {@code /} ({@code \/} is a slash inside a key); lists are passed through; a key that
 *     ends in {@code []} is a list and is never created
 * @param create whether the field is made where it is missing
 */
public record FieldSpec(Gvk selector, String path, boolean create) {

    public boolean selects(Gvk gvk) {
        return GvkSelection.matches(gvk, selector);
    }
}
