package dev.failover.kustomize.model;

import dev.failover.source.Location;
import java.util.Map;

/** A label selector in Kubernetes' string form, such as {@code app=web,tier!=db,env in (a, b),!legacy}. */
public final class LabelSelector {
    private LabelSelector() {}

    /** @throws RefusedException when the text isn't one */
    public static LabelSelector parse(String text, Location location) {
        if (!text.isEmpty()) {
            throw new RefusedException("kustomize-unsupported", "label selectors are on their way", location, "");
        }
        return new LabelSelector();
    }

    public boolean matches(Map<String, String> labels) {
        return labels != null;
    }
}
