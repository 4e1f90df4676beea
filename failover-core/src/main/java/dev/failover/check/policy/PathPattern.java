package dev.failover.check.policy;

import com.google.re2j.Pattern;
import dev.failover.check.Finding;

/**
 * Findings in files of a path: {@code *} and {@code ?} stay inside one directory, {@code **} goes through any number of
 * them, and the path of a directory means all that is below it.
 */
final class PathPattern implements Suppression.Scope {
    private final String written;
    private final Pattern pattern;

    PathPattern(String written) {
        this.written = written;
        String path = written.startsWith("/") ? written.substring(1) : written;
        this.pattern = Pattern.compile(regex(path.endsWith("/") ? path.substring(0, path.length() - 1) : path));
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    @Override
    public boolean covers(Finding finding) {
        return matches(finding.location().path());
    }

    @Override
    public String key() {
        return "path " + written;
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            if (glob.startsWith("**/", i)) {
                regex.append("(?:[^/]+/)*");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else {
                char c = glob.charAt(i);
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.append("(?:/.*)?").toString();
    }
}
