package dev.failover.flux;

import dev.failover.flux.source.SourceRef;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Flux {@code Kustomization} object of any version of {@code kustomize.toolkit.fluxcd.io}; not to be taken for a
 * kustomization file. Reads leniently: a field of the wrong type counts as absent.
 */
public record FluxKustomization(Resource resource) {
    public static final String GROUP = "kustomize.toolkit.fluxcd.io";

    private static final Set<String> NOT_UPDATED = Set.of("IfNotPresent", "Ignore");

    public static boolean isOne(Resource resource) {
        return resource.gvk().group().equals(GROUP) && resource.gvk().kind().equals("Kustomization");
    }

    public NamespacedName name() {
        return NamespacedName.of(resource);
    }

    public Location location() {
        return resource.location();
    }

    public YamlMapping spec() {
        return resource.root()
                .mapping("spec")
                .orElseGet(() -> YamlMapping.of(List.of(), resource.root().provenance()));
    }

    /** {@code spec.path} as a normalised path from the tree's root; a path that climbs out of the tree ends at it. */
    public String directory() {
        return SecurePath.normalise(text("path").orElse(""));
    }

    /** Whether it stands in a file, rather than being made of a FluxInstance. */
    boolean isWritten() {
        return resource.root()
                .get("apiVersion")
                .map(YamlNode::location)
                .filter(l -> l.file().text().startsWith(GROUP, l.span().start())
                        || l.file().text().startsWith(GROUP, l.span().start() + 1))
                .isPresent();
    }

    /** Whether it is only a part of an object, for something else to patch that with. */
    boolean isPatch() {
        return text("path").isEmpty() && text("interval").isEmpty();
    }

    /** Whether it is written in a file below this directory. */
    boolean isBelow(String directory) {
        return directory.isEmpty() || location().path().startsWith(directory + "/");
    }

    /** The directories that the file lies in, the nearest first, without the tree's root. */
    List<String> parents() {
        List<String> parents = new ArrayList<>();
        String path = location().path();
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            parents.add(path.substring(0, end));
        }
        return parents;
    }

    /** The same, with a path that was meant from this directory. */
    FluxKustomization from(String directory) {
        YamlNode path = spec().get("path").orElse(resource.root());
        YamlScalar located = YamlScalar.string(SecurePath.join(directory, directory()), path.provenance());
        return new FluxKustomization(resource.withRoot(resource.root().with("spec", spec().with("path", located))));
    }

    public Optional<SourceRef> sourceRef() {
        return spec().mapping("sourceRef")
                .map(ref -> new SourceRef(
                        ref.text("kind").orElse(""),
                        ref.text("namespace").orElse(name().namespace()),
                        ref.text("name").orElse("")));
    }

    /** Each {@code spec.dependsOn}, with the place that says so. */
    public List<Dependency> dependsOn() {
        return items("dependsOn").stream()
                .map(d -> new Dependency(
                        new NamespacedName(
                                d.text("namespace").orElse(name().namespace()),
                                d.text("name").orElse("")),
                        d.location()))
                .toList();
    }

    /** Each {@code spec.healthChecks}: an object that is waited for. */
    public Stream<HealthCheck> healthChecks() {
        return items("healthChecks").stream()
                .map(c -> new HealthCheck(
                        c.text("kind").orElse(""),
                        NamespacedName.of(
                                c.text("namespace").orElse(name().namespace()),
                                c.text("name").orElse(""))));
    }

    public boolean suspended() {
        return flag("suspend");
    }

    public boolean waits() {
        return flag("wait");
    }

    public boolean prunes() {
        return flag("prune");
    }

    /** As written, such as {@code 10m0s}. */
    public Optional<String> interval() {
        return text("interval");
    }

    /** As written. */
    public Optional<String> timeout() {
        return text("timeout");
    }

    public Optional<YamlMapping> postBuild() {
        return spec().mapping("postBuild");
    }

    /** What {@code spec.kubeConfig} names, where the objects go to another cluster than the one that it lives in. */
    Optional<String> kubeConfig() {
        Optional<YamlMapping> kubeConfig = spec().mapping("kubeConfig");
        return kubeConfig.map(k -> Stream.of("secretRef", "configMapRef")
                .flatMap(field -> k.mapping(field).stream())
                .flatMap(reference -> reference.text("name").stream())
                .findFirst()
                .orElse("kubeConfig"));
    }

    /** The place of a field of {@code spec}, or of the object where there is no such field. */
    public Location locationOf(String field) {
        return spec().get(field).map(YamlNode::location).orElseGet(this::location);
    }

    Optional<String> text(String field) {
        return spec().text(field);
    }

    boolean flag(String field) {
        return text(field).filter("true"::equals).isPresent();
    }

    List<YamlMapping> items(String field) {
        return spec().sequence(field).map(YamlSequence::items).orElse(List.of()).stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .toList();
    }

    List<YamlScalar> scalars(String field) {
        return spec().sequence(field).map(YamlSequence::items).orElse(List.of()).stream()
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .toList();
    }

    /** The label or annotation by which an object tells Flux not to apply what is committed. */
    public static Optional<YamlScalar> optOut(Resource resource) {
        return Stream.of("labels", "annotations")
                .flatMap(field -> resource.root().mapping("metadata").flatMap(m -> m.mapping(field)).stream())
                .flatMap(metadata -> Stream.concat(
                        metadata
                                .scalar(GROUP + "/reconcile")
                                .filter(v -> v.text().equals("disabled"))
                                .stream(),
                        metadata.scalar(GROUP + "/ssa").filter(v -> NOT_UPDATED.contains(v.text())).stream()))
                .findFirst();
    }

    /** One {@code spec.healthChecks}. */
    public record HealthCheck(String kind, NamespacedName on) {}

    /** One {@code spec.dependsOn}. */
    public record Dependency(NamespacedName on, Location location) {}
}
