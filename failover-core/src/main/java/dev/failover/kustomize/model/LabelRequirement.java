package dev.failover.kustomize.model;

import java.util.Map;
import java.util.Set;

/** One condition of a label selector. */
record LabelRequirement(String key, Operator operator, Set<String> values) {
    LabelRequirement {
        values = Set.copyOf(values);
    }

    /** What is asked of the label's value. */
    enum Operator {
        EXISTS,
        MISSING,
        IN,
        NOT_IN,
        GREATER,
        LESS
    }

    boolean matches(Map<String, String> labels) {
        String value = labels.get(key);
        return switch (operator) {
            case EXISTS -> value != null;
            case MISSING -> value == null;
            case IN -> value != null && values.contains(value);
            case NOT_IN -> value == null || !values.contains(value);
            case GREATER -> value != null && isNumber(value) && Long.parseLong(value) > bound();
            case LESS -> value != null && isNumber(value) && Long.parseLong(value) < bound();
        };
    }

    private long bound() {
        return Long.parseLong(values.iterator().next());
    }

    static boolean isNumber(String text) {
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
