package dev.failover.git.config;

import dev.failover.git.model.GitException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.jspecify.annotations.Nullable;

/** Switches as Git reads them ({@code git_parse_maybe_bool}): JGit's own reader knows no number but 0 and 1. */
public final class BooleanSetting {
    private BooleanSetting() {}

    /**
     * The value of a switch.
     *
     * @throws GitException for a value at which Git, too, stops
     */
    public static boolean of(Config config, String section, @Nullable String subsection, String name, boolean unset) {
        String value = config.getString(section, subsection, name);
        if (value == null) {
            return unset;
        }
        String key = section + (subsection == null ? "." : "." + subsection + ".") + name;
        return parse(Config.isMissing(value) ? null : value).orElseThrow(() -> bad(key, value));
    }

    private static GitException bad(String key, String value) {
        return new GitException(
                "the Git configuration has " + key + " = " + value + ", which is neither true nor false",
                "Find where: git config --show-origin --get-all '" + key + "'\nCorrect it, then run again.");
    }

    /** @return empty for what is neither true nor false */
    static Optional<Boolean> parse(@Nullable String value) {
        if (value == null) {
            return Optional.of(true);
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no", "off", "" -> Optional.of(false);
            default ->
                value.matches("\\s*[+-]?(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)[kKmMgG]?")
                        ? Optional.of(value.matches("\\s*[+-]?(0[xX])?0*[1-9a-fA-F].*"))
                        : Optional.empty();
        };
    }
}
