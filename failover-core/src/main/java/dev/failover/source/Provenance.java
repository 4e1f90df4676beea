package dev.failover.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value was written, and what has touched it on its way into the built output.
 *
 * <p>Every node has one, so it is kept small: one object without a location or a span of its own.
 */
public final class Provenance {
    private final SourceFile file;
    private final int start;
    private final int end;
    private final List<Touch> touches;

    private Provenance(SourceFile file, int start, int end, List<Touch> touches) {
        this.file = file;
        this.start = start;
        this.end = end;
        this.touches = touches;
    }

    public static Provenance of(Location written) {
        return of(written.file(), written.span().start(), written.span().end());
    }

    /** As written in a range of a file, in UTF-16 {@code char}s. */
    public static Provenance of(SourceFile file, int start, int end) {
        return new Provenance(file, start, end, List.of());
    }

    /** The place whose text became the value: after a patch, the patch; after a replacement, its source. */
    public Location written() {
        return Location.of(file, start, end);
    }

    /** What changed the value since, oldest first; empty for a value that stands as it was written. */
    public List<Touch> touches() {
        return touches;
    }

    /** The same value after one more operator. */
    public Provenance touchedBy(String operator, Location cause) {
        List<Touch> all = new ArrayList<>(touches);
        all.add(new Touch(operator, cause));
        return new Provenance(file, start, end, List.copyOf(all));
    }

    @Override
    public String toString() {
        return written() + (touches.isEmpty() ? "" : " " + touches);
    }

    /**
     * One operator's change.
     *
     * @param operator its name in the field's terms, such as {@code PrefixTransformer} or {@code postBuild.substitute}
     * @param cause the text that asked for it: the {@code namePrefix} of a kustomization, a variable's value
     */
    public record Touch(String operator, Location cause) {}
}
