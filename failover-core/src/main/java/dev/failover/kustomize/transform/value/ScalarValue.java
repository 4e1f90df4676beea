package dev.failover.kustomize.transform.value;

import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.resolve.ApiReading;

/** What kustomize makes of a value that it sets in a field. */
public final class ScalarValue {
    private ScalarValue() {}

    /**
     * The value, in the style of the one that it replaces: kustomize keeps that, so a number in a quoted string's place
     * becomes a string.
     */
    public static YamlNode inPlaceOf(YamlNode old, YamlNode value) {
        if (old instanceof YamlScalar before && value instanceof YamlScalar after) {
            boolean string = before.style() != ScalarStyle.PLAIN || after.kind() == ScalarKind.STRING;
            return new YamlScalar(after.text(), before.style(), string ? Tags.STR : after.tag(), after.provenance());
        }
        if (old instanceof YamlMapping before && value instanceof YamlMapping after && !before.isEmpty()) {
            return before.flow() == after.flow()
                    ? after
                    : new YamlMapping(after.entries(), before.flow(), after.tag(), after.provenance());
        }
        if (old instanceof YamlSequence before && value instanceof YamlSequence after && before.size() > 0) {
            return before.flow() == after.flow()
                    ? after
                    : new YamlSequence(after.items(), before.flow(), after.tag(), after.provenance());
        }
        return value;
    }

    /** The value where none was before, or the same one again: a string that YAML 1.1 takes for something else is quoted. */
    public static YamlNode anew(YamlNode value) {
        boolean ambiguous = value instanceof YamlScalar scalar
                && scalar.style() == ScalarStyle.PLAIN
                && (scalar.kind() == ScalarKind.STRING || scalar.isUntyped())
                && !scalar.text().isEmpty()
                && ApiReading.kind(YamlScalar.plain(scalar.text(), scalar.provenance())) != ScalarKind.STRING;
        return ambiguous
                ? new YamlScalar(((YamlScalar) value).text(), ScalarStyle.DOUBLE_QUOTED, Tags.STR, value.provenance())
                : value;
    }
}
