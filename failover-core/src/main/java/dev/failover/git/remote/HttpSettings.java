package dev.failover.git.remote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.URIish;

/**
 * The settings {@code http.*} and {@code http.<url>.*} that count for an address: as in Git each key is taken from the
 * section that matches best and has it. JGit takes all keys from one section, and knows no {@code *} in a host.
 */
final class HttpSettings {
    private static final String HTTP = "http";

    private final Config config;
    /** The general one ({@code null}) first, the best match last. */
    private final List<String> sections = new ArrayList<>();

    HttpSettings(Config config, URIish uri) {
        this.config = config;
        sections.add(null);
        config.getSubsections(HTTP).stream()
                .flatMap(section -> UrlMatch.of(section, uri).stream())
                .sorted(Comparator.naturalOrder())
                .forEach(match -> sections.add(match.pattern()));
    }

    Optional<String> value(String key) {
        return sections.stream()
                .flatMap(section -> Stream.ofNullable(config.getString(HTTP, section, key)))
                .filter(value -> !value.isBlank())
                .reduce((worse, better) -> better);
    }

    /** By name; an empty one takes back those before it. */
    Map<String, String> extraHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String section : sections) {
            for (String header : config.getStringList(HTTP, section, "extraHeader")) {
                int colon = header == null ? -1 : header.indexOf(':');
                if (header == null || header.isEmpty()) {
                    headers.clear();
                } else if (colon > 0) {
                    headers.put(
                            header.substring(0, colon).strip(),
                            header.substring(colon + 1).strip());
                }
            }
        }
        return headers;
    }
}
