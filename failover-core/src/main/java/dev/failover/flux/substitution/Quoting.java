package dev.failover.flux.substitution;

import dev.failover.source.Location;
import dev.failover.yaml.YamlScalar;

/** Flux's own way to keep quotes around a variable: another variable that holds one. */
public final class Quoting {
    private static final int LONGEST = 60;

    private Quoting() {}

    /**
     * What to write in place of a scalar.
     *
     * @param value what it is to be in the end
     */
    public static String advice(YamlScalar scalar, String value) {
        boolean needsSingle = (value.contains("\"") || value.contains("\\")) && !value.contains("'");
        return "Quotes around the variable don't help: kustomize drops them before Flux substitutes. Write ${quote}"
                + written(scalar.location()) + "${quote}, and quote: " + (needsSingle ? "\"'\"" : "'\"'")
                + " in postBuild.substitute.";
    }

    /** As it stands in its file, without quotes, and without the key of a generator's literal; a long text is left out. */
    private static String written(Location at) {
        String text = at.file().text().substring(at.span().start(), at.span().end());
        String bare = text.replaceAll("^\"(.*)\"$|^'(.*)'$", "$1$2").replaceFirst("^\\w[-\\w.]*=", "");
        boolean fits = bare.length() <= LONGEST && bare.lines().count() == 1 && bare.contains("${");
        return fits ? bare : "…";
    }
}
