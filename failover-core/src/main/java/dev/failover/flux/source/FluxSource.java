package dev.failover.flux.source;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Flux Kustomizations read from: a {@code GitRepository}, or what is published from one. */
public record FluxSource(Resource resource) {
    public static final String GIT = "GitRepository";

    private static final Set<String> KINDS = Set.of(GIT, "OCIRepository", "Bucket", "ExternalArtifact");

    /** Whether somebody has to publish what is committed before Flux sees it. */
    public static boolean isPublished(String kind) {
        return kind.equals("OCIRepository") || kind.equals("Bucket");
    }

    public static boolean isOne(Resource resource) {
        return resource.gvk().group().equals("source.toolkit.fluxcd.io")
                && KINDS.contains(resource.gvk().kind());
    }

    /** As a Kustomization names it. */
    public SourceRef reference() {
        NamespacedName name = NamespacedName.of(resource);
        return new SourceRef(resource.gvk().kind(), name.namespace(), name.name());
    }

    public Location location() {
        return resource.location();
    }

    public boolean isGit() {
        return resource.gvk().kind().equals(GIT);
    }

    /** {@code spec.ignore}: patterns in place of the default ones. */
    public Optional<String> ignore() {
        return spec().flatMap(s -> s.text("ignore"));
    }

    /** {@code spec.ref}, as it is written. */
    public Optional<YamlMapping> ref() {
        return spec().flatMap(s -> s.mapping("ref"));
    }

    /** What Flux takes of a Git repository; empty for another source, and where a variable decides. */
    public Optional<GitRevision> revision() {
        return Optional.of(this).filter(FluxSource::isGit).flatMap(s -> GitRevision.of(ref()));
    }

    /** {@code spec.ref.digest}: the one artifact that is ever taken of a registry. */
    public Optional<YamlScalar> digest() {
        return ref().filter(ref -> !isGit()).flatMap(ref -> ref.scalar("digest"));
    }

    /** {@code spec.suspend}, where it is true: nothing is fetched. */
    public Optional<YamlScalar> suspension() {
        return spec().flatMap(s -> s.scalar("suspend")).filter(s -> s.text().equals("true"));
    }

    /** What says that each commit must be signed: {@code spec.verify}, whose mode isn't about tags alone. */
    public Optional<YamlNode> signedCommits() {
        return spec().filter(s -> isGit())
                .flatMap(s -> s.get("verify"))
                .filter(YamlMapping.class::isInstance)
                .filter(verify -> !((YamlMapping) verify).text("mode").equals(Optional.of("Tag")));
    }

    /** {@code spec.url} in the one way that all spellings of it have in common; "" when there is none. */
    public String url() {
        return spec().flatMap(s -> s.text("url")).map(RepositoryUrl::normalised).orElse("");
    }

    /** Whether it is fetched, or an artifact that is named after what is fetched, from one of these URLs. */
    public boolean isFetchedFrom(Iterable<String> urls) {
        String own = url();
        for (String url : urls) {
            String repository = RepositoryUrl.normalised(url);
            if (!own.isEmpty() && (isGit() ? own.equals(repository) : isNamedAfter(repository, own))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has the name of one of these repositories, be it elsewhere. */
    public boolean isCalledLike(List<String> urls) {
        return urls.stream()
                .map(RepositoryUrl::normalised)
                .map(RepositoryUrl::name)
                .anyMatch(RepositoryUrl.name(url())::equals);
    }

    /** A registry's path begins with the owner, as {@code ghcr.io/acme/manifests/home} does for {@code github.com/acme/home}. */
    private static boolean isNamedAfter(String repository, String artifact) {
        List<String> git = Arrays.asList(repository.split("/"));
        List<String> parts = Arrays.asList(artifact.split("/"));
        if (git.size() < 3 || parts.size() < 3) {
            return false;
        }
        return parts.get(1).equals(git.get(1)) && parts.subList(2, parts.size()).contains(git.get(git.size() - 1));
    }

    private Optional<YamlMapping> spec() {
        return resource.root().mapping("spec");
    }
}
