package dev.failover.schema.model;

import dev.failover.flux.EntryPoint;
import dev.failover.flux.substitution.WrittenText;
import dev.failover.schema.model.Violation.Kind;
import dev.failover.source.Location;
import dev.failover.source.Problem.Level;
import dev.failover.source.Provenance;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is found wrong on a walk through one resource. */
public final class Violations {
    private static final int LONGEST = 60;

    private final List<Violation> found = new ArrayList<>();
    private final boolean confidential;
    private final boolean merged;

    public Violations() {
        this(false, false);
    }

    /**
     * @param confidential whether the resource's values must not be shown
     * @param merged whether the resource is applied on the server's side, which merges lists by their keys
     */
    public Violations(boolean confidential, boolean merged) {
        this.confidential = confidential;
        this.merged = merged;
    }

    /** A value as a message may quote it. */
    public String shown(YamlNode value) {
        if (confidential) {
            return "this value";
        }
        String text = value instanceof YamlScalar scalar ? WrittenText.of(scalar) : "this value";
        return '"' + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + '"';
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int size() {
        return found.size();
    }

    public void add(Violation violation) {
        found.add(violation);
    }

    /** A value that the API server calls invalid; {@code reason} is the rest of its sentence. */
    public void invalid(FieldPath path, YamlNode at, String reason) {
        invalid(path, at, reason, "");
    }

    public void invalid(FieldPath path, YamlNode at, String reason, String advice) {
        found.add(new Violation(
                Kind.INVALID_VALUE, Level.ERROR, path + ": " + reason, at.location(), advice, variables(at)));
    }

    /** Where the variables are set that Flux has put in. */
    private static List<Location> variables(YamlNode at) {
        return at.provenance().touches().stream()
                .filter(touch -> touch.operator().equals(EntryPoint.SUBSTITUTION))
                .map(Provenance.Touch::cause)
                .filter(cause -> !cause.equals(at.location()))
                .toList();
    }

    /** In a Secret, what isn't a key may be a line of what is secret. */
    void invalidKey(FieldPath path, String key, YamlNode at, String reason) {
        if (confidential) {
            invalid(path, at, "a key " + reason);
        } else {
            invalid(path.key(key), at, reason);
        }
    }

    /** A key that isn't one, as the path of what it holds may name it. */
    String shownKey(String invalid) {
        return confidential ? "…" : invalid;
    }

    /** @param at the object that lacks the field */
    public void missing(FieldPath path, YamlNode at, String advice) {
        add(Kind.MISSING_FIELD, path + ": a value is required", at.location(), advice);
    }

    public void unknown(FieldPath path, YamlNode key, String advice) {
        add(Kind.UNKNOWN_FIELD, "unknown field '" + path + "'", key.location(), advice);
    }

    /** The second of two items of which there may be one. */
    public void duplicate(FieldPath path, YamlNode at, String what, YamlNode first) {
        found.add(new Violation(
                Kind.DUPLICATE,
                Level.ERROR,
                path + ": duplicate value: " + what,
                at.location(),
                "Rename or remove one of the two.",
                List.of(first.location())));
    }

    /** The second of two items that the API server takes, and warns about; a server-side apply it refuses. */
    public void hidden(FieldPath path, YamlNode at, String what, YamlNode first) {
        found.add(new Violation(
                Kind.DUPLICATE,
                merged ? Level.ERROR : Level.WARNING,
                merged
                        ? path + ": duplicate value: " + what + "; a server-side apply, as Flux does it, is refused"
                        : path + ": hides the earlier definition of " + what
                                + ", which may be dropped when it is applied",
                at.location(),
                "Remove one of the two.",
                List.of(first.location())));
    }

    private void add(Kind kind, String message, Location location, String advice) {
        found.add(new Violation(kind, Level.ERROR, message, location, advice, List.of()));
    }
}
