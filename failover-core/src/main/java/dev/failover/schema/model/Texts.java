package dev.failover.schema.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Formats of other texts: of encodings and dates, as Go's standard library reads them. */
final class Texts {
    static final Map<String, Format> FORMATS = Map.of(
            "byte", Texts::base64,
            "date-time", Texts::dateTime,
            "date", Texts::date,
            "uuid",
                    SyntaxFormat.of(
                            "(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}", 36, "a UUID"),
            "absolute-path", text -> text.startsWith("/") ? Optional.empty() : Optional.of("must be an absolute path"),
            "relative-path", Texts::relativePath,
            "no-backsteps", Texts::noBacksteps,
            "image", Texts::image);

    private Texts() {}

    private static Optional<String> base64(String text) {
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

    private static Optional<String> dateTime(String text) {
        try {
            OffsetDateTime.parse(text.replace('t', 'T').replace('z', 'Z').replaceFirst(" ", "T"));
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("must be a time such as 2026-01-31T12:00:00Z");
        }
    }

    private static Optional<String> date(String text) {
        try {
            LocalDate.parse(text);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return dateTime(text).map(reason -> "must be a date such as 2026-01-31");
        }
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
