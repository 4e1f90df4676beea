package dev.failover.report;

import dev.failover.check.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the build has packed of the project's own pages, which are those of the site. */
public final class Documentation {
    public static final String VERSION = text("version.txt").strip();
    public static final List<RuleDescription> RULES = Rules.CATALOG.infos().stream()
            .map(rule -> new RuleDescription(rule, text("rules/" + rule.id() + ".md")))
            .toList();

    private Documentation() {}

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(Documentation.class.getResourceAsStream("/dev/failover/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
