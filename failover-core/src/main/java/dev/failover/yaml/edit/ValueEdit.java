package dev.failover.yaml.edit;

import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;
import java.util.function.Function;

/**
 * Changes of a value as edits of its text that leave all around it as it is. The nodes have to be those of a file as
 * parsed ({@link YamlParser#parse}, {@link YamlParser#parseInside}), not of a built resource.
 *
 * <p>Each method throws {@link EditRefusedException} where there is no small edit.
 */
public final class ValueEdit {
    private ValueEdit() {}

    /**
     * Another text for a scalar, in its style. Plain stays plain unless one of the two readings of it would see something
     * else than before; a block scalar is refused.
     */
    public static TextEdit replace(YamlScalar written, String text) {
        return in(written, place -> ScalarEdit.replace(place, text));
    }

    /**
     * A new entry at the end of a mapping, indented as its neighbours are; an empty value counts as an empty mapping.
     *
     * @param keys a key, or several for mappings in each other: {@code nodeSelector}, {@code role}
     */
    public static TextEdit insert(YamlNode written, List<String> keys, String value) {
        return in(written, place -> MappingEdit.insert(place, keys, value));
    }

    /** A new entry at the end of a mapping: a list of one item, which is a mapping of one entry. */
    public static TextEdit insertList(YamlMapping written, String name, String key, String value) {
        return in(written, place -> MappingEdit.insertList(place, name, key, value));
    }

    /** Without the entry: in a block its whole lines, in braces the entry and its comma. */
    public static TextEdit remove(YamlMapping written, String key) {
        return in(written, place -> MappingEdit.remove(place, key));
    }

    /** A new last item. */
    public static TextEdit append(YamlSequence written, String value) {
        return in(written, place -> SequenceEdit.append(place, value));
    }

    /** A new last item that is a mapping of one entry. */
    public static TextEdit append(YamlSequence written, String key, String value) {
        return in(written, place -> SequenceEdit.append(place, key, value));
    }

    /** Without the item: in a block its whole lines, in brackets the item and its comma. */
    public static TextEdit remove(YamlSequence written, int index) {
        return in(written, place -> SequenceEdit.remove(place, index));
    }

    private static TextEdit in(YamlNode written, Function<EditPlace, TextEdit> edit) {
        EditPlace place = EditPlace.of(written);
        return place.inFile(edit.apply(place));
    }
}
