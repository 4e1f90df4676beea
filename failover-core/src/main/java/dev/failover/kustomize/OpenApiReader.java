package dev.failover.kustomize;

import dev.failover.kustomize.load.Loader;
import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.OpenApiSchema;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.Roots;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;
import java.util.Optional;

/** Reads the schema that an {@code openapi} field asks for. */
final class OpenApiReader {
    /** The only version of Kubernetes whose schema kustomize 5.8 carries. */
    private static final String BUILTIN_VERSION = "v1.21.2";

    private final Recording recording;

    OpenApiReader(Recording recording) {
        this.recording = recording;
    }

    /** Empty when the field asks for nothing. */
    Optional<OpenApiSchema> read(Kustomization kustomization, Loader loader) {
        Optional<YamlMapping> field = kustomization.mapping("openapi");
        Optional<YamlScalar> path = field.flatMap(f -> f.scalar("path"));
        Optional<YamlScalar> version = field.flatMap(f -> f.scalar("version"));
        if (path.isPresent() && version.isPresent()) {
            throw new RefusedException(
                    "kustomize-openapi",
                    "builtin version and custom schema provided, cannot use both",
                    field.get().location(),
                    "Keep one of 'path' and 'version'.");
        }
        if (version.isPresent()
                && !version.get().text().isEmpty()
                && !version.get().text().equals(BUILTIN_VERSION)) {
            throw new RefusedException(
                    "kustomize-openapi",
                    "the specified OpenAPI version is not built in: "
                            + version.get().text(),
                    version.get().location(),
                    "Only " + BUILTIN_VERSION + " is.");
        }
        return path.flatMap(p -> custom(loader, p))
                .or(() -> version.filter(v -> !v.text().isEmpty()).map(v -> OpenApiSchema.BUILTIN));
    }

    private Optional<OpenApiSchema> custom(Loader loader, YamlScalar path) {
        SourceFile file;
        try {
            file = loader.load(path.text(), path.location());
        } catch (RefusedException e) {
            if (!e.isTolerable()) {
                throw e;
            }
            e.problems().forEach(recording::warning);
            return Optional.empty();
        }
        recording.file(file.path());
        Optional<YamlNode> root = Roots.first(YamlParser.parseFirst(file));
        if (Roots.isNothing(root) && file.size() > 0) {
            return Optional.of(new OpenApiSchema(YamlMapping.of(List.of(), path.provenance())));
        }
        if (!(root.orElse(null) instanceof YamlMapping schema)) {
            throw new RefusedException(
                    "kustomize-openapi", "invalid schema file: not a mapping", Location.start(file), "");
        }
        return Optional.of(new OpenApiSchema(schema));
    }
}
