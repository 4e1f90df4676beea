package dev.failover.yaml;

/** How kustomize's YAML library (go-yaml v3) resolves a scalar. */
final class KustomizeReading {
    private KustomizeReading() {}

    static ScalarKind kind(YamlScalar scalar) {
        if (scalar.tag().equals(Tags.STR) || (scalar.tag().isEmpty() && scalar.style() != ScalarStyle.PLAIN)) {
            return ScalarKind.STRING;
        }
        return switch (scalar.text()) {
            case "", "~", "null", "Null", "NULL" -> ScalarKind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> ScalarKind.BOOL;
            default ->
                scalar.text().matches("[-+]?[0-9]+")
                        ? ScalarKind.INT
                        : scalar.text().matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")
                                ? ScalarKind.FLOAT
                                : ScalarKind.STRING;
        };
    }
}
