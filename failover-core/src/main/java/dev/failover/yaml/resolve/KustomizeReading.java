package dev.failover.yaml.resolve;

import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlValueException;

/** How kustomize's YAML library (go-yaml v3) resolves a scalar. */
public final class KustomizeReading {
    private KustomizeReading() {}

    /** Never fails: a scalar whose text isn't what its tag says is of the tag's kind. */
    public static ScalarKind kind(YamlScalar scalar) {
        if (TaggedScalar.isString(scalar)) {
            return ScalarKind.STRING;
        }
        return scalar.tag().isEmpty()
                ? ScalarResolver.V3.resolve(scalar.text()).kind()
                : TaggedScalar.kind(scalar.tag());
    }

    /**
     * The text of a string once kustomize has written it as YAML and read it again, as it does before it turns a
     * resource into JSON; only a folded scalar is another then.
     */
    public static String rewritten(YamlScalar string) {
        return string.style() == ScalarStyle.FOLDED ? FoldedStyle.rewritten(string.text()) : string.text();
    }

    /**
     * Whether kustomize writes a string as a block whose first line begins with a tab, which it then can't read again: it
     * gives no hint of the indentation there.
     */
    static boolean losesTab(YamlScalar string) {
        String text = string.text();
        if (!text.startsWith("\t")) {
            return false;
        }
        boolean block = switch (string.style()) {
            case LITERAL, FOLDED -> true;
            case PLAIN -> text.indexOf('\n') >= 0;
            case SINGLE_QUOTED, DOUBLE_QUOTED -> false;
        };
        return block && FoldedStyle.fitsInBlock(text);
    }

    /** @throws YamlValueException when the text isn't what the tag says */
    public static Resolved value(YamlScalar scalar) {
        return TaggedScalar.resolve(scalar, ScalarResolver.V3);
    }
}
