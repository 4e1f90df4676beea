package dev.failover.flux;

import dev.failover.resource.Resource;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The HelmRelease of the chart {@code flux-instance}, whose values under {@code instance} are a FluxInstance's
 * {@code spec}. They stand in the release, or in the file of a ConfigMap that the kustomization beside it generates.
 */
record FluxInstanceRelease(Resource resource, SourceTree tree) {
    private static final String CHART = "flux-instance";
    private static final List<String> KUSTOMIZATIONS =
            List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    static boolean isOne(Resource resource) {
        return resource.gvk().group().equals("helm.toolkit.fluxcd.io")
                && (resource.name().equals(CHART) || chart(resource).anyMatch(CHART::equals));
    }

    private static Stream<String> chart(Resource resource) {
        Optional<YamlMapping> spec = resource.root().mapping("spec");
        return Stream.concat(
                spec
                        .flatMap(s -> s.mapping("chart"))
                        .flatMap(c -> c.mapping("spec"))
                        .flatMap(c -> c.text("chart"))
                        .stream(),
                spec.flatMap(s -> s.mapping("chartRef")).flatMap(c -> c.text("name")).stream());
    }

    Optional<FluxInstance> instance() {
        Optional<YamlMapping> spec = resource.root().mapping("spec");
        return Stream.concat(
                        spec.flatMap(s -> s.mapping("values")).stream(),
                        items(spec, "valuesFrom").flatMap(this::values))
                .flatMap(values -> values.mapping("instance").stream())
                .filter(instance -> instance.get("sync").isPresent())
                .findFirst()
                .map(instance -> new FluxInstance(resource, instance));
    }

    private Stream<YamlMapping> values(YamlMapping reference) {
        String name = reference.text("name").orElse("");
        String key = reference.text("valuesKey").orElse("values.yaml");
        String directory = resource.location().file().directory();
        return KUSTOMIZATIONS.stream()
                .flatMap(file -> mapping(SecurePath.join(directory, file)))
                .flatMap(kustomization -> items(Optional.of(kustomization), "configMapGenerator"))
                .filter(map -> map.text("name").filter(name::equals).isPresent())
                .flatMap(map -> texts(map, "files"))
                .flatMap(entry -> file(entry, key))
                .flatMap(path -> mapping(SecurePath.join(directory, path)));
    }

    /** The path of {@code key=path}, or of a path whose last name is the key. */
    private static Stream<String> file(String entry, String key) {
        if (entry.startsWith(key + "=")) {
            return Stream.of(entry.substring(key.length() + 1));
        }
        return entry.equals(key) || entry.endsWith("/" + key) && !entry.contains("=")
                ? Stream.of(entry)
                : Stream.empty();
    }

    private Stream<YamlMapping> mapping(String path) {
        Optional<SourceFile> file = tree.readable(path);
        return file.stream()
                .flatMap(f -> YamlParser.parse(f).documents().stream().limit(1))
                .map(YamlDocument::root)
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast);
    }

    private static Stream<YamlMapping> items(Optional<YamlMapping> of, String field) {
        return nodes(of, field).filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }

    private static Stream<String> texts(YamlMapping of, String field) {
        return nodes(Optional.of(of), field)
                .filter(YamlScalar.class::isInstance)
                .map(node -> ((YamlScalar) node).text());
    }

    private static Stream<YamlNode> nodes(Optional<YamlMapping> of, String field) {
        return of.flatMap(m -> m.sequence(field)).map(YamlSequence::items).orElse(List.of()).stream();
    }
}
