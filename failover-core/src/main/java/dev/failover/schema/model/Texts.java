package dev.failover.schema.model;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Formats of other texts: of encodings, dates and paths. */
final class Texts {
    static final Map<String, Format> FORMATS = Map.of(
            "absolute-path", text -> text.startsWith("/") ? Optional.empty() : Optional.of("must be an absolute path"),
            "relative-path", Texts::relativePath,
            "no-backsteps", Texts::noBacksteps,
            "image", Texts::image);

    /** Those of Go, and words: {@code 1 hour 30 min}. */
    private static final Pattern DURATION =
            Pattern.compile("[-+]?(?:0|(?:(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+)"
                    + "|\\s*(?:[0-9]+\\s*[A-Za-zµ]+\\s*)+");

    private Texts() {}

    static Optional<String> base64(String text) {
        try {
            String packed = text.replace("\n", "").replace("\r", "");
            if (packed.length() % 4 != 0) {
                return Optional.of(
                        "must be base64, whose length is a multiple of 4; plain text goes into 'stringData'");
            }
            Base64.getDecoder().decode(packed);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("must be base64; plain text goes into 'stringData'");
        }
    }

    static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text.replace('t', 'T').replace('z', 'Z').replaceFirst(" ", "T"));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Or a time: what looks like a date is one by the time that kustomize has printed it. */
    static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return isTime(text);
        }
    }

    static boolean isDuration(String text) {
        return DURATION.matches(text);
    }

    private static Optional<String> relativePath(String text) {
        return text.startsWith("/") ? Optional.of("must be a relative path") : noBacksteps(text);
    }

    private static Optional<String> noBacksteps(String text) {
        return ("/" + text + "/").contains("/../") ? Optional.of("must not contain '..'") : Optional.empty();
    }

    private static Optional<String> image(String text) {
        return text.equals(text.strip())
                ? Optional.empty()
                : Optional.of("must not have leading or trailing whitespace");
    }
}
