package dev.failover.schema.model;

import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The formats of a schema that the API server enforces; it passes over all others. Source:
 * k8s.io/apiextensions-apiserver/pkg/apiserver/validation/formats.go for which these are, and
 * k8s.io/kube-openapi/pkg/validation/strfmt for what they take. Where that is hard to tell, more is taken here.
 */
final class PublishedFormats {
    private static final String HEX4 = "[0-9a-f]{4}-?";

    private static final Map<String, Format> ALL = new HashMap<>(Map.ofEntries(
            Map.entry("bsonobjectid", pattern("(?i)[0-9a-f]{24}", "an object id of 24 hexadecimal digits")),
            Map.entry("date", text("a date such as 2026-01-31", Texts::isDate)),
            Map.entry("datetime", text("a time such as 2026-01-31T12:00:00Z", Texts::isTime)),
            Map.entry("duration", text("a duration such as 90s or 1h30m", Texts::isDuration)),
            Map.entry("email", text("an email address", Addresses::isEmail)),
            Map.entry("hexcolor", pattern("#?(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})", "a colour such as #00ff00")),
            Map.entry("hostname", text("a host name, such as nas.example.org", Addresses::isHostName)),
            Map.entry("ipv4", text("an IPv4 address", Addresses::isIpv4)),
            Map.entry("ipv6", text("an IPv6 address", Addresses::isIpv6)),
            Map.entry("cidr", text("an address block, such as 10.9.8.0/24 or 2001:db8::/64", Addresses::isCidr)),
            Map.entry("mac", text("a MAC address", Addresses::isMac)),
            Map.entry(
                    "uri",
                    text("a URI with its scheme, such as https://example.org, or an absolute path", Addresses::isUri)),
            Map.entry("uuid", uuid("[0-9a-f]{4}-?", HEX4)),
            Map.entry("uuid3", uuid("3[0-9a-f]{3}-?", HEX4)),
            Map.entry("uuid4", uuid("4[0-9a-f]{3}-?", "[89ab][0-9a-f]{3}-?")),
            Map.entry("uuid5", uuid("5[0-9a-f]{3}-?", "[89ab][0-9a-f]{3}-?"))));

    static {
        ALL.put("byte", Texts::base64);
        Numbers.PUBLISHED.forEach(ALL::put);
    }

    private PublishedFormats() {}

    /** Dashes in a name don't count. */
    static Optional<Format> named(String name) {
        return Optional.ofNullable(ALL.get(name.replace("-", "")));
    }

    /** A text left empty is none either. */
    private record Syntax(String description, Predicate<String> accepts) implements Format {
        @Override
        public Optional<String> refusal(String text) {
            return accepts.test(text) ? Optional.empty() : Optional.of("must be " + description);
        }

        @Override
        public Optional<String> refusal(ApiScalar value) {
            return value.string().flatMap(this::refusal);
        }
    }

    private static Format text(String description, Predicate<String> accepts) {
        return new Syntax(description, accepts);
    }

    private static Format pattern(String pattern, String description) {
        Pattern compiled = Pattern.compile(pattern);
        return new Syntax(description, compiled::matches);
    }

    private static Format uuid(String version, String variant) {
        return pattern("(?i)[0-9a-f]{8}-?" + HEX4 + version + variant + "[0-9a-f]{12}", "a UUID");
    }
}
