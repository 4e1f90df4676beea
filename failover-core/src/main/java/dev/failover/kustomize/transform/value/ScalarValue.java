package dev.failover.kustomize.transform.value;

import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;

/** What a scalar becomes in another one's place. */
public final class ScalarValue {
    private ScalarValue() {}

    /**
     * The value, in the style of the one that it replaces: kustomize keeps that, so a number in a quoted string's place
     * becomes a string.
     */
    public static YamlNode inPlaceOf(YamlNode old, YamlNode value) {
        if (!(old instanceof YamlScalar before) || !(value instanceof YamlScalar after)) {
            return value;
        }
        boolean string = before.style() != ScalarStyle.PLAIN || after.kind() == ScalarKind.STRING;
        return new YamlScalar(after.text(), before.style(), string ? Tags.STR : after.tag(), after.provenance());
    }
}
