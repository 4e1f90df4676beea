package dev.failover.kustomize.transform.replacement;

import dev.failover.source.Provenance;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlValueException;
import dev.failover.yaml.resolve.KustomizeReading;

/** Another text for a scalar, whose type stays: a number copied into a string becomes a string. */
final class ScalarText {
    private ScalarText() {}

    /**
     * @param made whether the old scalar wasn't there: then the text decides about the type
     * @throws dev.failover.kustomize.model.RefusedException when the text isn't of the type
     */
    static YamlScalar set(YamlScalar old, boolean made, String text, Provenance provenance, FieldRefusals refusals) {
        YamlScalar changed = unchecked(old, made, text, provenance);
        try {
            KustomizeReading.value(changed);
            return changed;
        } catch (YamlValueException e) {
            throw refusals.of(
                    "the value at " + provenance.written() + " can't replace the one at " + old.location() + ": "
                            + e.getMessage(),
                    "Give the target a value of the same type, such as a string in quotes.");
        }
    }

    /** The same where nobody looks at whether the text is of the type. */
    static YamlScalar unchecked(YamlScalar old, boolean made, String text, Provenance provenance) {
        return made || old.isUntyped()
                ? YamlScalar.untyped(text, old.style(), provenance)
                : new YamlScalar(text, old.style(), tag(old), provenance);
    }

    private static String tag(YamlScalar old) {
        if (!old.tag().isEmpty() || (old.text().isEmpty() && old.kind() == ScalarKind.NULL)) {
            return old.tag();
        }
        return switch (old.kind()) {
            case NULL -> Tags.NULL;
            case BOOL -> Tags.BOOL;
            case INT -> Tags.INT;
            case FLOAT -> Tags.FLOAT;
            case TIMESTAMP -> Tags.TIMESTAMP;
            case BINARY -> Tags.BINARY;
            case STRING -> Tags.STR;
        };
    }
}
