package dev.failover.yaml.edit;

import dev.failover.source.Span;
import dev.failover.source.TextEdit;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.parse.ScalarStart;
import dev.failover.yaml.resolve.ApiReading;

/** Another text for a scalar. */
final class ScalarEdit {
    private ScalarEdit() {}

    static TextEdit replace(EditPlace place, String text) {
        YamlScalar scalar = (YamlScalar) place.node();
        if (scalar.style() == ScalarStyle.LITERAL || scalar.style() == ScalarStyle.FOLDED) {
            throw new EditRefusedException(
                    "it is a block of text (| or >), which can't be edited in place", scalar.location());
        }
        Span span = scalar.location().span();
        int start = ScalarStart.find(place.text().text(), span.start());
        if (span.length() == 0 || start >= span.end()) {
            return new TextEdit(
                    place.text().path(), new Span(span.end(), span.end()), " " + written(scalar, text, place));
        }
        return new TextEdit(place.text().path(), new Span(start, span.end()), written(scalar, text, place));
    }

    private static String written(YamlScalar scalar, String text, EditPlace place) {
        boolean plain = scalar.style() == ScalarStyle.PLAIN;
        boolean typed = !scalar.tag().isEmpty() || sameKind(scalar, text);
        if (plain && typed && ScalarText.isPlain(text, place.inFlow())) {
            return text;
        }
        ScalarStyle style = plain && place.isJson() ? ScalarStyle.DOUBLE_QUOTED : scalar.style();
        return ScalarText.of(text, style, place.inFlow());
    }

    /** A number for a number, a boolean for a boolean: those need no quotes, and must not get any. */
    private static boolean sameKind(YamlScalar scalar, String text) {
        ScalarKind kind = scalar.kind();
        YamlScalar after = YamlScalar.plain(text, scalar.provenance());
        return kind != ScalarKind.STRING
                && kind != ScalarKind.NULL
                && after.kind() == kind
                && ApiReading.kind(after) == ApiReading.kind(scalar);
    }
}
