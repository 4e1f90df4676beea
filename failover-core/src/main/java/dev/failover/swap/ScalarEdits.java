package dev.failover.swap;

import dev.failover.source.TextEdit;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;

/** Text edits of written nodes, refused in words where there is none. */
final class ScalarEdits {
    private ScalarEdits() {}

    static TextEdit replace(YamlScalar written, String text) throws NotEditableException {
        if (written.style() == ScalarStyle.LITERAL || written.style() == ScalarStyle.FOLDED) {
            throw new NotEditableException("block scalar");
        }
        String q =
                written.style() == ScalarStyle.PLAIN ? "" : written.style() == ScalarStyle.SINGLE_QUOTED ? "'" : "\"";
        return TextEdit.at(written.location(), q + text + q);
    }

    static List<TextEdit> insert(YamlMapping mapping, List<String> keys, String value) throws NotEditableException {
        throw new NotEditableException("next commit: " + mapping.location() + keys + value);
    }
}
