package dev.failover.kustomize.model;

import dev.failover.resource.Gvk;

/** Matching where an empty part of the selector stands for anything. */
public final class GvkSelection {
    private GvkSelection() {}

    public static boolean matches(Gvk gvk, Gvk selector) {
        return part(gvk.group(), selector.group())
                && part(gvk.version(), selector.version())
                && part(gvk.kind(), selector.kind());
    }

    private static boolean part(String actual, String wanted) {
        return wanted.isEmpty() || wanted.equals(actual);
    }
}
