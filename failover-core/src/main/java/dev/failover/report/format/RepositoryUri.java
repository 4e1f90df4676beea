package dev.failover.report.format;

import dev.failover.report.WellFormed;
import java.nio.charset.StandardCharsets;

/** A file of the repository as a relative URI (RFC 3986). */
final class RepositoryUri {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private RepositoryUri() {}

    static String of(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : WellFormed.unicode(path).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            uri.append(PLAIN.indexOf(c) >= 0 ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return uri.isEmpty() ? "." : uri.toString();
    }
}
