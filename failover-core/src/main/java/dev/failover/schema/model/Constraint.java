package dev.failover.schema.model;

import dev.failover.yaml.YamlMapping;

/** What a schema can't say: how fields of one object depend on each other. */
public interface Constraint {

    /** @param object its fields have the right types */
    void check(YamlMapping object, FieldPath path, Violations out);
}
