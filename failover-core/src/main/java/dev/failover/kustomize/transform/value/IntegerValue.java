package dev.failover.kustomize.transform.value;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.resolve.ApiReading;

/** Whole numbers in kustomize's own files, by YAML 1.1: {@code 010} is 8, {@code 1e2} is 100. */
public final class IntegerValue {
    private IntegerValue() {}

    /** A field that is known to hold a number; 0 when it isn't there. */
    public static long of(YamlMapping mapping, String field) {
        return mapping.scalar(field).map(IntegerValue::of).orElse(0L);
    }

    private static long of(YamlScalar scalar) {
        return ApiReading.value(scalar).value() instanceof Number number ? number.longValue() : 0;
    }
}
