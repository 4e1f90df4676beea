package dev.failover.schema.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a walk is in an object; prints as the API server does, {@code spec.containers[0].image}. Linked, since almost
 * none is ever printed.
 */
public final class FieldPath {
    public static final FieldPath ROOT = new FieldPath(null, "");

    private final @Nullable FieldPath parent;
    private final String step;

    private FieldPath(@Nullable FieldPath parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    public FieldPath field(String name) {
        return new FieldPath(this, name);
    }

    public FieldPath index(int number) {
        return new FieldPath(this, "[" + number + "]");
    }

    /** A key of a map whose keys the user chooses: {@code metadata.labels[app.kubernetes.io/name]}. */
    public FieldPath key(String name) {
        return new FieldPath(this, "[" + name + "]");
    }

    boolean isRoot() {
        return parent == null;
    }

    @Override
    public String toString() {
        return parent == null ? "" : append(new StringBuilder()).toString();
    }

    private StringBuilder append(StringBuilder out) {
        if (parent == null) {
            return out;
        }
        parent.append(out);
        return out.append(out.isEmpty() || step.startsWith("[") ? "" : ".").append(step);
    }
}
