package dev.failover.kustomize.model;

import dev.failover.source.Location;
import java.util.List;
import java.util.Map;

/** A label selector in Kubernetes' string form, such as {@code app=web,tier!=db,env in (a, b),!legacy}. */
public final class LabelSelector {
    private final List<LabelRequirement> requirements;

    private LabelSelector(List<LabelRequirement> requirements) {
        this.requirements = List.copyOf(requirements);
    }

    /**
     * @param text an empty one matches everything
     * @throws RefusedException when the text isn't one
     */
    public static LabelSelector parse(String text, Location location) {
        try {
            return new LabelSelector(LabelSelectorParser.parse(text));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    "kustomize-bad-selector",
                    "unable to parse the selector '" + text + "': " + e.getMessage(),
                    location,
                    "Write it like app=web,tier!=db,env in (a, b),!legacy.");
        }
    }

    public boolean matches(Map<String, String> labels) {
        return requirements.stream().allMatch(r -> r.matches(labels));
    }
}
