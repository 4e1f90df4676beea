package dev.failover.maven;

import dev.failover.FailoverException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The {@code -D} properties of the command line. Maven lets a value in a pom win over them without a word; what a swap
 * acts on is too grave for that and counts from here alone.
 */
record CommandLine(Properties properties) {

    /** A property without its surrounding blanks; an empty one counts as missing. */
    Optional<String> value(String property) {
        return Optional.ofNullable(properties.getProperty(property))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /**
     * A flag; {@code -Dname} alone means true.
     *
     * @throws FailoverException when the value is neither {@code true} nor {@code false}: a dry run by a typing error
     *     would be none
     */
    Optional<Boolean> flag(String property) {
        return Optional.ofNullable(properties.getProperty(property)).map(value -> switch (value.strip()) {
            case "", "true" -> true;
            case "false" -> false;
            default -> throw new FailoverException("-D" + property + " is true or false, not '" + value + "'.");
        });
    }

    /**
     * A value that must come from the command line.
     *
     * @param effective the parameter as Maven has filled it, from wherever
     * @throws FailoverException when it came from a pom, a profile or the settings
     */
    Optional<String> only(String property, @Nullable String effective) {
        Optional<String> given = value(property);
        Optional<String> filled =
                Optional.ofNullable(effective).map(String::strip).filter(value -> !value.isEmpty());
        if (!filled.equals(given)) {
            throw new FailoverException("'" + property + "' counts only on the command line (-D" + property
                    + "=…), but is set to '" + filled.orElse("")
                    + "' elsewhere. Remove it from the pom, its profiles and"
                    + " the settings: a value there silently overrides the command line.");
        }
        return given;
    }

    /** A flag that must come from the command line; without it, false. */
    boolean onlyFlag(String property, @Nullable String effective) {
        only(property, effective);
        return flag(property).orElse(false);
    }
}
