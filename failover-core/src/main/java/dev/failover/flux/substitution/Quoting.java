package dev.failover.flux.substitution;

import dev.failover.source.Location;
import java.util.Set;

/** Flux's own way to keep quotes around a variable: another variable that holds one. */
public final class Quoting {
    /** The name in Flux's documentation, and one for values that hold a quote or an escape themselves. */
    static final Set<String> VARIABLES = Set.of("quote", "apostrophe");

    private static final int LONGEST = 60;

    private Quoting() {}

    /**
     * What to write in place of a text.
     *
     * @param written where it stands
     * @param value what it is to be in the end
     */
    public static String advice(Location written, String value) {
        boolean escaped = (value.contains("\"") || value.contains("\\")) && !value.contains("'");
        String quote = escaped ? "apostrophe" : "quote";
        return "Quotes around the variable don't help: kustomize removes them before Flux substitutes. Write ${" + quote
                + "}"
                + bare(written) + "${" + quote + "}, and " + quote + ": " + (escaped ? "\"'\"" : "'\"'")
                + " in postBuild.substitute.";
    }

    /** As it stands in its file, without quotes, and without the key of a generator's literal; a long text is left out. */
    private static String bare(Location at) {
        String text = at.file().text().substring(at.span().start(), at.span().end());
        String bare = text.replaceAll("^\"(.*)\"$|^'(.*)'$", "$1$2").replaceFirst("^\\w[-\\w.]*=", "");
        for (String variable : VARIABLES) {
            bare = bare.replace("${" + variable + "}", "");
        }
        boolean fits = bare.length() <= LONGEST && bare.lines().count() == 1 && bare.contains("${");
        return fits ? bare : "…";
    }
}
