package dev.failover.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making; its fields keep their order. */
public final class JsonObject {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    public JsonObject with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    public JsonObject with(String name, long value) {
        fields.put(name, value);
        return this;
    }

    public JsonObject with(String name, boolean value) {
        fields.put(name, value);
        return this;
    }

    public JsonObject with(String name, JsonObject value) {
        fields.put(name, value.fields);
        return this;
    }

    /** {@code null} where there is no value. */
    public JsonObject with(String name, Optional<?> value) {
        fields.put(name, value.map(JsonObject::plain).orElse(null));
        return this;
    }

    /** @param values strings, objects or lists of them */
    public JsonObject with(String name, List<?> values) {
        fields.put(name, values.stream().map(JsonObject::plain).toList());
        return this;
    }

    /** Nothing where there is no value, or an empty text. */
    public JsonObject withSome(String name, Optional<String> value) {
        return value.filter(text -> !text.isEmpty())
                .map(text -> with(name, text))
                .orElse(this);
    }

    /** Nothing where there are none. */
    public JsonObject withSome(String name, List<?> values) {
        return values.isEmpty() ? this : with(name, values);
    }

    /** The document that this is, with a line break at its end. */
    public String text() {
        return JsonText.of(fields) + "\n";
    }

    /** The document that a list is. */
    public static String text(List<JsonObject> values) {
        return JsonText.of(values.stream().map(JsonObject::plain).toList()) + "\n";
    }

    private static Object plain(Object value) {
        if (value instanceof List<?> values) {
            return values.stream().map(JsonObject::plain).toList();
        }
        return value instanceof JsonObject object ? object.fields : value;
    }
}
