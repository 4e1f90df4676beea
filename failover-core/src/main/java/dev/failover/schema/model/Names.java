package dev.failover.schema.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of Kubernetes. Source of syntax and lengths: k8s.io/apimachinery/pkg/util/validation/validation.go and
 * pkg/api/validation/path/name.go.
 */
final class Names {
    private static final int LABEL = 63;
    private static final int SUBDOMAIN = 253;
    private static final String LABEL_SYNTAX = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";
    private static final String SUBDOMAIN_SYNTAX = LABEL_SYNTAX + "(?:\\." + LABEL_SYNTAX + ")*";
    private static final String WORD = "(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

    private static final Format DNS_LABEL = SyntaxFormat.of(
            LABEL_SYNTAX,
            LABEL,
            "a DNS-1123 label: lower case letters, digits and '-', starting and ending with a letter or digit");
    private static final Format DNS_SUBDOMAIN = SyntaxFormat.of(
            SUBDOMAIN_SYNTAX,
            SUBDOMAIN,
            "a DNS-1123 subdomain: lower case letters, digits, '-' and '.', starting and ending with a letter or digit");
    private static final Format QUALIFIED_WORD = SyntaxFormat.of(
            WORD, LABEL, "letters, digits, '-', '_' and '.', starting and ending with a letter or digit");
    private static final Format LABEL_VALUE = SyntaxFormat.of(
            "(?:" + WORD + ")?",
            LABEL,
            "empty, or letters, digits, '-', '_' and '.', starting and ending with a letter or digit");

    static final Map<String, Format> FORMATS = Map.ofEntries(
            Map.entry("dns-label", DNS_LABEL),
            Map.entry("dns-subdomain", DNS_SUBDOMAIN),
            Map.entry("dns-three-segments", (Format) Names::threeSegments),
            Map.entry(
                    "dns-1035-label",
                    SyntaxFormat.of(
                            "[a-z](?:[-a-z0-9]*[a-z0-9])?",
                            LABEL,
                            "a DNS-1035 label: lower case letters, digits and '-', starting with a letter and ending"
                                    + " with a letter or digit")),
            Map.entry(
                    "wildcard-dns-subdomain",
                    SyntaxFormat.of(
                            "(?:\\*\\.)?" + SUBDOMAIN_SYNTAX, SUBDOMAIN, "a DNS-1123 subdomain, or one behind '*.'")),
            Map.entry("qualified-name", (Format) Names::qualifiedName),
            Map.entry("annotation-key", text -> qualifiedName(text.toLowerCase(Locale.ROOT))),
            Map.entry("label-value", LABEL_VALUE),
            Map.entry("path-segment", (Format) Names::pathSegment),
            Map.entry("config-key", SyntaxFormat.of("[-._a-zA-Z0-9]+", SUBDOMAIN, "letters, digits, '-', '_' and '.'")),
            Map.entry("port-name", (Format) Names::portName),
            Map.entry(
                    "env-name",
                    SyntaxFormat.of(
                            "[ -<>-~]+",
                            Integer.MAX_VALUE,
                            "printable ASCII characters other than '=', at least one")));

    private Names() {}

    /** IsFullyQualifiedName. */
    private static Optional<String> threeSegments(String text) {
        return DNS_SUBDOMAIN
                .refusal(text)
                .or(() -> text.split("\\.").length < 3
                        ? Optional.of("must be a domain of at least three segments, such as pods.hooks.example.org")
                        : Optional.empty());
    }

    private static Optional<String> qualifiedName(String text) {
        int slash = text.indexOf('/');
        String word = text.substring(slash + 1);
        if (slash >= 0) {
            Optional<String> prefix = DNS_SUBDOMAIN.refusal(text.substring(0, slash));
            if (prefix.isPresent()) {
                return prefix.map(reason -> "the part before '/' " + reason);
            }
        }
        return QUALIFIED_WORD.refusal(word).map(reason -> slash < 0 ? reason : "the part after '/' " + reason);
    }

    private static Optional<String> pathSegment(String text) {
        return text.equals(".") || text.equals("..") || text.contains("/") || text.contains("%")
                ? Optional.of("must not be '.' or '..', nor contain '/' or '%'")
                : Optional.empty();
    }

    /** IANA_SVC_NAME. */
    private static Optional<String> portName(String text) {
        boolean valid = text.matches("[a-z0-9](-?[a-z0-9])*") && text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        if (text.length() > 15) {
            return Optional.of("must be no more than 15 characters, has " + text.length());
        }
        return valid
                ? Optional.empty()
                : Optional.of("must be lower case letters, digits and single '-', with at least one letter");
    }
}
