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
 * What tells a finding from all others and stays the same when lines move: its rule, file, resource, message and the
 * line that it points at; where these are the same, also how many such findings stand before it.
 */
public final class Fingerprint {
    private static final int LENGTH = 16;
    /** Messages that name another place, such as {@code storage.yaml:12:5}. */
    private static final Pattern POSITION = Pattern.compile(":\\d+:\\d+\\b|\\bline \\d+");

    private Fingerprint() {}

    /** The findings by their fingerprints, in {@link Finding#ORDER}. */
    public static Map<String, Finding> of(List<Finding> findings) {
        return of(findings, finding -> true);
    }

    /** @param lines whether the line that a finding points at may count: who knows all else could guess a short one */
    public static Map<String, Finding> of(List<Finding> findings, Predicate<Finding> lines) {
        Map<String, Finding> byFingerprint = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        findings.stream().sorted(Finding.ORDER).forEach(finding -> {
            String subject = subject(finding, lines.test(finding));
            int ordinal = seen.merge(subject, 1, Integer::sum);
            byFingerprint.put(hash(subject + '\0' + ordinal), finding);
        });
        return byFingerprint;
    }

    private static String subject(Finding finding, boolean withLine) {
        Location location = finding.location();
        return String.join(
                "\0",
                finding.rule(),
                location.path(),
                finding.resource().map(ResId::toString).orElse(""),
                POSITION.matcher(finding.message()).replaceAll(""),
                withLine && location.span().length() > 0
                        ? location.file().lineText(location.line()).strip()
                        : "");
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
