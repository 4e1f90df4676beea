package dev.failover.flux.source;

import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which revision of a Git repository Flux takes.
 *
 * @param value as written, without {@code refs/heads/} or {@code refs/tags/}
 * @param location of what says so
 */
public record GitRevision(Kind kind, String value, Location location) {
    /** What it is by; of several fields of {@code spec.ref}, the first of these counts. */
    public enum Kind {
        COMMIT("commit"),
        /** Any ref by its whole name, such as the one of a pull request. */
        REF("name"),
        SEMVER("semver"),
        TAG("tag"),
        BRANCH("branch");

        private final String field;

        Kind(String field) {
            this.field = field;
        }
    }

    /** Empty where it depends on a variable, or nothing is said: whoever reads {@code master} by default knows it. */
    static Optional<GitRevision> of(Optional<YamlMapping> ref) {
        return ref.flatMap(GitRevision::written)
                .filter(revision -> !revision.value().contains("${"));
    }

    private static Optional<GitRevision> written(YamlMapping ref) {
        return Arrays.stream(Kind.values())
                .flatMap(
                        kind -> ref
                                .scalar(kind.field)
                                .filter(value -> !value.text().isEmpty())
                                .map(value -> of(kind, value))
                                .stream())
                .findFirst();
    }

    private static GitRevision of(Kind kind, YamlScalar value) {
        GitRevision revision = new GitRevision(kind, value.text(), value.location());
        return kind == Kind.REF
                ? revision.named("refs/heads/", Kind.BRANCH)
                        .or(() -> revision.named("refs/tags/", Kind.TAG))
                        .orElse(revision)
                : revision;
    }

    private Optional<GitRevision> named(String prefix, Kind meant) {
        return value.startsWith(prefix)
                ? Optional.of(new GitRevision(meant, value.substring(prefix.length()), location))
                : Optional.empty();
    }
}
