package dev.failover.yaml.print;

import dev.failover.yaml.resolve.GoFloat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plain values as go-yaml v2 prints them: block style, two spaces, sequences not indented below their key. Follows the
 * states of emitterc.go as far as such values reach them.
 */
final class YamlEmitter {
    /** A key that needs more bytes is written behind a question mark. */
    private static final int SIMPLE_KEY_BYTES = 128;

    private static final int STEP = 2;
    private static final int OUTSIDE = -1;

    private final EmitterOutput out = new EmitterOutput();
    private final ScalarEmitter scalars = new ScalarEmitter(out);

    /** One document, with a line break at its end. */
    static String document(@Nullable Object root) {
        YamlEmitter emitter = new YamlEmitter();
        emitter.node(root, OUTSIDE, false);
        emitter.out.indent(OUTSIDE);
        return emitter.out.toString();
    }

    private void node(@Nullable Object value, int indent, boolean inMapping) {
        if (value instanceof Map<?, ?> map) {
            mapping(map, indent);
        } else if (value instanceof List<?> list) {
            sequence(list, indent, inMapping);
        } else if (value instanceof String text) {
            scalars.string(text, step(indent), false);
        } else {
            scalars.plain(value instanceof Double number ? GoFloat.yaml(number) : String.valueOf(value));
        }
    }

    private void mapping(Map<?, ?> map, int parent) {
        if (map.isEmpty()) {
            emptyCollection("{", "}");
            return;
        }
        int indent = parent < 0 ? 0 : parent + STEP;
        @SuppressWarnings("unchecked") // GoValue makes no other
        Iterable<String> keys = (Iterable<String>) map.keySet();
        for (String key : NaturalOrder.sorted(keys)) {
            out.indent(indent);
            key(key, indent);
            node(map.get(key), indent, true);
        }
    }

    private void key(String key, int indent) {
        if (ScalarEmitter.isSimpleKey(key, SIMPLE_KEY_BYTES)) {
            scalars.string(key, step(indent), true);
            out.indicator(":", false, false, false);
        } else {
            out.indicator("?", true, false, true);
            scalars.string(key, step(indent), false);
            out.indent(indent);
            out.indicator(":", true, false, true);
        }
    }

    private void sequence(List<?> list, int parent, boolean inMapping) {
        if (list.isEmpty()) {
            emptyCollection("[", "]");
            return;
        }
        boolean below = inMapping && !out.indention();
        int indent = parent < 0 ? 0 : below ? parent : parent + STEP;
        for (Object item : list) {
            out.indent(indent);
            out.indicator("-", true, false, true);
            node(item, indent, false);
        }
    }

    private void emptyCollection(String open, String close) {
        out.indicator(open, true, true, false);
        out.indicator(close, false, false, false);
    }

    private static int step(int indent) {
        return indent < 0 ? STEP : indent + STEP;
    }
}
