package dev.failover.source;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A shell's pattern, of which {@code *}, {@code ?} and {@code […]} are special; {@code *} matches a slash too. */
public final class Glob {
    private Glob() {}

    /** The length of the shortest non-empty prefix that matches; 0 when none does. */
    public static int shortest(String glob, String value) {
        Pattern pattern = compile(glob);
        for (int length = 1; length <= value.length(); length++) {
            if (pattern.matcher(value).region(0, length).matches()) {
                return length;
            }
        }
        return 0;
    }

    /** The length of the longest non-empty prefix that matches; 0 when none does. */
    public static int longest(String glob, String value) {
        Pattern pattern = compile(glob);
        for (int length = value.length(); length > 0; length--) {
            if (pattern.matcher(value).region(0, length).matches()) {
                return length;
            }
        }
        return 0;
    }

    private static Pattern compile(String glob) {
        StringBuilder regex = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '\\' && i + 1 < glob.length()) {
                regex.append(Pattern.quote(String.valueOf(glob.charAt(++i))));
            } else if (inClass) {
                inClass = c != ']';
                regex.append(c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
            } else if (c == '[') {
                inClass = true;
                regex.append(c);
            } else {
                regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        try {
            return Pattern.compile(regex.toString(), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            return Pattern.compile("(?!)"); // a malformed pattern matches nothing
        }
    }
}
