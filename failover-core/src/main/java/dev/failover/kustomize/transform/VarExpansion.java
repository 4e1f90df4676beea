package dev.failover.kustomize.transform;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The {@code $(NAME)} in a text: {@code $$} is a dollar sign, an unknown name stays as it is. */
final class VarExpansion {
    private VarExpansion() {}

    /** The name, when the text is one reference and nothing else. */
    static @Nullable String only(String text) {
        boolean reference = text.startsWith("$(") && text.indexOf(')') == text.length() - 1;
        return reference ? text.substring(2, text.length() - 1) : null;
    }

    /** @param values the text for a name, or the reference itself for an unknown one */
    static String expand(String text, UnaryOperator<String> values) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        int at = text.indexOf('$');
        while (at >= 0 && at + 1 < text.length()) {
            out.append(text, done, at);
            char next = text.charAt(at + 1);
            int close = next == '(' ? text.indexOf(')', at + 2) : -1;
            if (close >= 0) {
                out.append(values.apply(text.substring(at + 2, close)));
                done = close + 1;
            } else {
                out.append(next == '$' ? "$" : "$" + next);
                done = at + 2;
            }
            at = text.indexOf('$', done);
        }
        return out.append(text, done, text.length()).toString();
    }
}
