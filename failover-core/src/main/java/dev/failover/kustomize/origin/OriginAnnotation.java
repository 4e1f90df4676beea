package dev.failover.kustomize.origin;

import dev.failover.kustomize.model.Metadata;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.resource.ResId;
import dev.failover.source.Location;
import dev.failover.source.Provenance;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.print.YamlWriter;
import java.util.List;
import java.util.Optional;

/** The annotations in which kustomize records where a resource comes from; ours to write only when asked for. */
public final class OriginAnnotation {
    static final String ORIGIN = "config.kubernetes.io/origin";
    static final String TRANSFORMATIONS = "alpha.config.kubernetes.io/transformations";

    private OriginAnnotation() {}

    /** Of what was read from a file. */
    public static String file(OriginPath file) {
        return "path: " + print(file.path()) + "\n";
    }

    /** Of what a field of a kustomization file made or changed. */
    public static String builtin(String operator, OriginPath kustomizationFile) {
        return "configuredIn: " + print(kustomizationFile.path()) + "\nconfiguredBy:\n  apiVersion: builtin\n  kind: "
                + operator + "\n";
    }

    /** Of what a plugin made or changed, by the plugin's configuration; empty when that has no origin itself. */
    public static Optional<String> plugin(Operand config) {
        ResId id = config.id();
        return text(config, ORIGIN)
                .filter(origin -> origin.startsWith("path: "))
                .map(origin ->
                        "configuredIn: " + origin.substring("path: ".length()).strip()
                                + "\nconfiguredBy:\n  apiVersion: " + id.gvk().apiVersion() + "\n  kind: "
                                + id.gvk().kind() + "\n  name: " + print(id.name()) + "\n"
                                + (id.namespace().isEmpty() ? "" : "  namespace: " + print(id.namespace()) + "\n"));
    }

    /** What a generator made: an origin that is there stays. */
    public static Operand markGenerated(Operand operand, String origin) {
        return text(operand, ORIGIN).isPresent() ? operand : mark(operand, ORIGIN, origin);
    }

    public static Operand markRead(Operand operand, String origin) {
        return mark(operand, ORIGIN, origin);
    }

    /** What a transformer ran over. One without an origin counts as made by it. */
    public static Operand markTransformed(Operand operand, String origin) {
        if (text(operand, ORIGIN).isEmpty()) {
            return mark(operand, ORIGIN, origin);
        }
        String item = "- " + origin.strip().replace("\n", "\n  ") + "\n";
        return mark(operand, TRANSFORMATIONS, text(operand, TRANSFORMATIONS).orElse("") + item);
    }

    static Optional<String> text(Operand operand, String annotation) {
        return Optional.ofNullable(Metadata.of(operand.root()).annotations().get(annotation));
    }

    private static Operand mark(Operand operand, String annotation, String text) {
        YamlMapping root = operand.root();
        Provenance here = Provenance.of(operand.origin().written());
        YamlMapping metadata = root.mapping("metadata").orElseGet(() -> YamlMapping.of(List.of(), here));
        YamlMapping annotations = FinalAnnotations.texts(
                metadata.mapping("annotations").orElseGet(() -> YamlMapping.of(List.of(), here)));
        return operand.withOriginNoted()
                .withRoot(root.with(
                        "metadata",
                        metadata.with("annotations", annotations.with(annotation, YamlScalar.string(text, here)))));
    }

    private static String print(String text) {
        return YamlWriter.document(
                        YamlScalar.string(text, Provenance.of(Location.start(new SourceFile("", new byte[0])))))
                .strip();
    }
}
