package dev.failover.flux;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.yaml.YamlMapping;
import java.util.Locale;
import java.util.Optional;

/** A Flux {@code GitRepository} object. */
record GitSource(Resource resource) {
    static final String KIND = "GitRepository";

    static boolean isOne(Resource resource) {
        return resource.gvk().group().equals("source.toolkit.fluxcd.io")
                && resource.gvk().kind().equals(KIND);
    }

    NamespacedName name() {
        return NamespacedName.of(resource);
    }

    /** {@code spec.ignore}: patterns in place of the default ones. */
    Optional<String> ignore() {
        return spec().flatMap(s -> s.text("ignore"));
    }

    /** Whether it is fetched from one of these URLs, however they are written. */
    boolean isFetchedFrom(Iterable<String> urls) {
        String own =
                spec().flatMap(s -> s.text("url")).map(GitSource::normalised).orElse("");
        for (String url : urls) {
            if (!own.isEmpty() && own.equals(normalised(url))) {
                return true;
            }
        }
        return false;
    }

    private Optional<YamlMapping> spec() {
        return resource.root().mapping("spec");
    }

    /** {@code ssh://git@host:22/a/b.git}, {@code git@host:a/b} and {@code https://host/a/b} are one repository. */
    private static String normalised(String url) {
        String rest = url.replaceFirst("^[a-z+]+://", "").replaceFirst("^[^/@]*@", "");
        boolean hasScheme = url.contains("://");
        rest = hasScheme ? rest.replaceFirst("^([^/:]+):[0-9]+/", "$1/") : rest.replaceFirst("^([^/:]+):/?", "$1/");
        return rest.replaceFirst("/+$", "").replaceFirst("\\.git$", "").toLowerCase(Locale.ROOT);
    }
}
