package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.resource.ResId;
import dev.failover.source.Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What tells a finding from all others and stays the same when lines move, and when other things come into the tree: its
 * rule, file, resource and the line that it points at; where these are the same, also how many such findings stand before
 * it. The message is left out: it may count or name what else there is.
 */
public final class Fingerprint {
    private static final int LENGTH = 16;
    /** What stands before a place in a list or mapping that is written in one line: others may be added there. */
    private static final Pattern IN_FLOW = Pattern.compile("[^\\[{'\"#]*[\\[{].*");

    private Fingerprint() {}

    /** The findings by their fingerprints, in {@link Finding#BY_PLACE}. */
    public static Map<String, Finding> of(List<Finding> findings) {
        return of(findings, finding -> true);
    }

    /** @param lines whether the line that a finding points at may count: who knows all else could guess a short one */
    public static Map<String, Finding> of(List<Finding> findings, Predicate<Finding> lines) {
        Map<String, Finding> byFingerprint = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        findings.stream().sorted(Finding.BY_PLACE).forEach(finding -> {
            String subject = subject(finding, lines.test(finding));
            int ordinal = seen.merge(subject, 1, Integer::sum);
            byFingerprint.put(hash(subject + '\0' + ordinal), finding);
        });
        return byFingerprint;
    }

    private static String subject(Finding finding, boolean withLine) {
        Location location = finding.location();
        return finding.subject()
                .map(subject -> String.join("\0", finding.rule(), subject))
                .orElseGet(() -> String.join(
                        "\0",
                        finding.rule(),
                        location.path(),
                        finding.resource().map(ResId::toString).orElse(""),
                        withLine && location.span().length() > 0 ? place(location) : ""));
    }

    /** The line; in a list or mapping that is written in one line, what is pointed at. */
    private static String place(Location location) {
        String line = location.file().lineText(location.line());
        int start = Math.min(location.column() - 1, line.length());
        String before = line.substring(0, start);
        if (!IN_FLOW.matcher(before).matches()) {
            return line.strip();
        }
        return line.substring(start, Math.min(start + location.span().length(), line.length()));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
