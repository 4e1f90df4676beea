package dev.failover.kustomize.transform.replacement;

import dev.failover.kustomize.model.Booleans;
import dev.failover.kustomize.transform.value.IntegerValue;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What part of a value counts.
 *
 * @param delimiter what separates the parts; "" when the whole value counts
 * @param index which part, from 0
 * @param create whether missing fields are made
 */
record FieldOptions(String delimiter, int index, boolean create) {

    static FieldOptions of(YamlMapping selector) {
        Optional<YamlMapping> options = selector.mapping("options");
        return new FieldOptions(
                options.flatMap(o -> o.text("delimiter")).orElse(""),
                options.map(o -> (int) IntegerValue.of(o, "index")).orElse(0),
                options.filter(o -> Booleans.isTrue(o, "create")).isPresent());
    }

    boolean isPartial() {
        return !delimiter.isEmpty();
    }

    /** The part of a source's value. */
    YamlNode pick(YamlNode value, FieldRefusals refusals) {
        if (!isPartial()) {
            return value;
        }
        YamlScalar scalar = scalar(value, refusals);
        List<String> parts = split(scalar.text());
        if (index < 0 || index >= parts.size()) {
            throw refusals.of(
                    "options.index " + index + " is out of bounds for value " + scalar.text(),
                    "The value has " + parts.size() + " part" + (parts.size() == 1 ? "" : "s") + ", counted from 0.");
        }
        return scalar.withText(parts.get(index));
    }

    /** A target's text with one part of it replaced; a negative index puts it in front, one beyond the end behind. */
    String insert(YamlNode target, String value, FieldRefusals refusals) {
        List<String> parts = split(scalar(target, refusals).text());
        if (index < 0) {
            parts.add(0, value);
        } else if (index >= parts.size()) {
            parts.add(value);
        } else {
            parts.set(index, value);
        }
        return String.join(delimiter, parts);
    }

    private List<String> split(String text) {
        return new ArrayList<>(List.of(text.split(Pattern.quote(delimiter), -1)));
    }

    private static YamlScalar scalar(YamlNode node, FieldRefusals refusals) {
        if (!(node instanceof YamlScalar scalar)) {
            throw refusals.of(
                    "delimiter option can only be used with scalar nodes", "Drop it, or name a single value.");
        }
        return scalar;
    }

    @Override
    public String toString() {
        return isPartial() || create ? delimiter + "(" + index + "), create=" + create : "";
    }
}
