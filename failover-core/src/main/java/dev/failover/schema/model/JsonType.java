package dev.failover.schema.model;

import java.util.Locale;
import java.util.Optional;

/** The types that a JSON Schema can ask for. */
public enum JsonType {
    OBJECT,
    ARRAY,
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN;

    static Optional<JsonType> named(String name) {
        for (JsonType type : values()) {
            if (type.word().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** As schemas and the API server's messages spell it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
