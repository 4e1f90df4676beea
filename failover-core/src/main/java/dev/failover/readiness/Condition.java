package dev.failover.readiness;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** What is asked of one label of a node, or of its name, in the words of Kubernetes' node affinity. */
record Condition(String key, String operator, List<String> values) {
    /** The field by which a node affinity names nodes. */
    static final String NODE_NAME = "metadata.name";

    private static final Set<String> OPERATORS = Set.of("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt");

    Condition {
        values = List.copyOf(values);
    }

    static Condition is(String key, String value) {
        return new Condition(key, "In", List.of(value));
    }

    /** Whether Kubernetes knows the operator; what another one asks isn't known. */
    boolean isKnown() {
        return OPERATORS.contains(operator);
    }

    boolean isIn() {
        return operator.equals("In");
    }

    /** Whether a node without the label does not meet it. */
    boolean needsLabel() {
        return !operator.equals("NotIn") && !operator.equals("DoesNotExist");
    }

    /** Whether a node that has this value meets it. */
    boolean allows(String value) {
        return switch (operator) {
            case "In" -> values.contains(value);
            case "NotIn" -> !values.contains(value);
            case "DoesNotExist" -> false;
            case "Gt" -> compares(value) > 0;
            case "Lt" -> compares(value) < 0;
            default -> true;
        };
    }

    /** 0, which neither operator takes, where one of the two is no number. */
    private int compares(String value) {
        try {
            return values.isEmpty() ? 0 : new BigInteger(value).compareTo(new BigInteger(values.get(0)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return switch (operator) {
            case "In" -> key + "=" + String.join(", ", values);
            case "NotIn" -> key + " other than " + String.join(", ", values);
            case "Exists" -> key;
            case "DoesNotExist" -> "no " + key;
            default -> key + (operator.equals("Gt") ? " > " : " < ") + String.join(", ", values);
        };
    }
}
