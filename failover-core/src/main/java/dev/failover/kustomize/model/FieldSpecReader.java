package dev.failover.kustomize.model;

import dev.failover.resource.Gvk;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** Field specs as users write them, decoded by {@link Shapes#FIELD_SPEC}. */
public final class FieldSpecReader {
    private FieldSpecReader() {}

    public static FieldSpecs read(YamlSequence list) {
        List<FieldSpec> specs = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMapping spec) {
                specs.add(new FieldSpec(gvk(spec), spec.text("path").orElse(""), Booleans.isTrue(spec, "create")));
            }
        }
        return new FieldSpecs(specs);
    }

    /** The group, version and kind of a mapping that has them as fields. */
    public static Gvk gvk(YamlMapping node) {
        return new Gvk(
                node.text("group").orElse(""),
                node.text("version").orElse(""),
                node.text("kind").orElse(""));
    }
}
