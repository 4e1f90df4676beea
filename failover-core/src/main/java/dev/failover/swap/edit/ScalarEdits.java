package dev.failover.swap.edit;

import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.edit.EditRefusedException;
import dev.failover.yaml.edit.ValueEdit;
import java.util.List;
import java.util.function.Supplier;

/** Edits of written nodes; where there is none, the swap is refused. */
final class ScalarEdits {
    private ScalarEdits() {}

    /** Another text in a scalar's place. */
    static TextEdit replace(YamlScalar written, String text) throws NotEditableException {
        return edit(() -> ValueEdit.replace(written, text));
    }

    /** A value at a way of new keys in a mapping. */
    static List<TextEdit> insert(YamlMapping mapping, List<String> keys, String value) throws NotEditableException {
        return List.of(edit(() -> ValueEdit.insert(mapping, keys, value)));
    }

    private static TextEdit edit(Supplier<TextEdit> edit) throws NotEditableException {
        try {
            return edit.get();
        } catch (EditRefusedException e) {
            throw new NotEditableException("the value at " + e.location() + " can't be edited: " + e.getMessage());
        }
    }
}
