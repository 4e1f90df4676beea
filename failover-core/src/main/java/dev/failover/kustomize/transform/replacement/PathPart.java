package dev.failover.kustomize.transform.replacement;

import dev.failover.kustomize.model.FieldPath;
import java.util.List;

/** One part of a {@code fieldPath}, which is split at dots that no backslash and no brackets protect. */
record PathPart(String text) {

    static List<PathPart> split(String path) {
        return FieldPath.splitBracketed(path, ".").stream().map(PathPart::new).toList();
    }

    boolean isItem() {
        return text.length() > 1 && text.startsWith("[") && text.endsWith("]");
    }

    boolean isEvery() {
        return text.equals("*");
    }

    boolean isLast() {
        return text.equals("-");
    }

    /** A whole number, as Go reads one: a sign and leading zeros are allowed. */
    boolean isNumber() {
        return text.matches("[-+]?[0-9]{1,9}");
    }

    boolean isIndex() {
        return isNumber() && index() >= 0;
    }

    int index() {
        return Integer.parseInt(text);
    }

    boolean isWellFormedItem() {
        return text.indexOf('=') >= 0;
    }

    /** Of {@code [key=value]}; "" matches the item itself. */
    String itemKey() {
        return text.substring(1, text.indexOf('='));
    }

    String itemValue() {
        return text.substring(text.indexOf('=') + 1, text.length() - 1);
    }
}
