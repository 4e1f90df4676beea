package dev.failover.flux.substitution;

import dev.failover.source.Location;
import dev.failover.yaml.YamlScalar;

/** Texts as messages may quote them: what Flux puts in may be a Secret's, so the variable is named instead. */
public final class WrittenText {
    private WrittenText() {}

    public static String of(YamlScalar scalar) {
        boolean substituted = scalar.provenance().touches().stream()
                .anyMatch(touch -> touch.operator().equals(Substitution.OPERATOR));
        Location at = scalar.location();
        return substituted
                ? at.file().text().substring(at.span().start(), at.span().end()).replaceAll("^[\"']|[\"']$", "")
                : scalar.text();
    }
}
