package dev.failover.yaml;

import dev.failover.source.Provenance;
import dev.failover.yaml.resolve.KustomizeReading;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A scalar: its decoded text and the style it was written in. What it resolves to depends on who reads it:
 * {@link #kind()} is kustomize's reading; {@code ApiReading} is the API server's.
 */
public final class YamlScalar implements YamlNode {
    private final String text;
    private final ScalarStyle style;
    private final String tag;
    private final boolean untyped;
    private final Provenance provenance;

    public YamlScalar(String text, ScalarStyle style, String tag, Provenance provenance) {
        this(text, style, tag, false, provenance);
    }

    private YamlScalar(String text, ScalarStyle style, String tag, boolean untyped, Provenance provenance) {
        this.text = text;
        this.style = style;
        this.tag = tag;
        this.untyped = untyped;
        this.provenance = provenance;
    }

    /** A string, whatever its text looks like. */
    public static YamlScalar string(String text, Provenance provenance) {
        return new YamlScalar(text, ScalarStyle.PLAIN, Tags.STR, provenance);
    }

    /** A scalar that resolves as if it had been written plain: {@code 3} is a number, {@code true} a boolean. */
    public static YamlScalar plain(String text, Provenance provenance) {
        return new YamlScalar(text, ScalarStyle.PLAIN, "", provenance);
    }

    /**
     * A scalar that an operator made without a type. It resolves as if it had been written plain, unless a later operator
     * takes it for a string.
     */
    public static YamlScalar untyped(String text, ScalarStyle style, Provenance provenance) {
        return new YamlScalar(text, style, "", true, provenance);
    }

    public boolean isUntyped() {
        return untyped;
    }

    public String text() {
        return text;
    }

    public ScalarStyle style() {
        return style;
    }

    @Override
    public String tag() {
        return tag;
    }

    /** What kustomize (its go-yaml v3) resolves this scalar to. */
    public ScalarKind kind() {
        return KustomizeReading.kind(this);
    }

    @Override
    public List<YamlNode> children() {
        return List.of();
    }

    @Override
    public YamlScalar map(UnaryOperator<YamlNode> change) {
        return this;
    }

    @Override
    public boolean isNull() {
        return tag.isEmpty()
                ? style == ScalarStyle.PLAIN && text.length() <= 4 && kind() == ScalarKind.NULL
                : tag.equals(Tags.NULL);
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public YamlScalar withProvenance(Provenance newProvenance) {
        return new YamlScalar(text, style, tag, untyped, newProvenance);
    }

    /** Another text in this scalar's place, of the same style, tag and provenance. */
    public YamlScalar withText(String newText) {
        return new YamlScalar(newText, style, tag, untyped, provenance);
    }

    @Override
    public String toString() {
        return text;
    }
}
