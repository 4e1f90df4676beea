package dev.failover.flux;

import dev.failover.resource.NearestName;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds a Flux Kustomization against its own API (kustomize-controller, api/v1): what the API server refuses, it refuses
 * with all that its parent applies.
 */
final class FluxFields {
    private static final String VERSION = "v1";
    private static final Pattern DURATION = Pattern.compile("([0-9]+(\\.[0-9]+)?(ms|s|m|h))+");
    private static final List<String> DURATIONS = List.of("interval", "retryInterval", "timeout");
    private static final List<String> REQUIRED = List.of("interval", "prune");

    /** JSON has no dates. */
    private static final Set<ScalarKind> TEXTS = Set.of(ScalarKind.STRING, ScalarKind.TIMESTAMP);

    /** Of older versions of the API. */
    private static final Set<String> REMOVED = Set.of("validation", "patchesStrategicMerge", "patchesJson6902");

    private static final List<String> KNOWN = List.of(
            "buildMetadata",
            "commonMetadata",
            "components",
            "decryption",
            "deletionPolicy",
            "dependsOn",
            "force",
            "healthCheckExprs",
            "healthChecks",
            "ignore",
            "ignoreMissingComponents",
            "images",
            "interval",
            "kubeConfig",
            "namePrefix",
            "nameSuffix",
            "patches",
            "path",
            "postBuild",
            "prune",
            "retryInterval",
            "serviceAccountName",
            "sourceRef",
            "suspend",
            "targetNamespace",
            "timeout",
            "wait");

    private final FluxKustomization flux;
    private final List<Problem> problems = new ArrayList<>();

    private FluxFields(FluxKustomization flux) {
        this.flux = flux;
    }

    /** What it is written with; what the Flux Operator makes is right. */
    static List<Problem> problems(FluxKustomization flux) {
        FluxFields fields = new FluxFields(flux);
        if (flux.resource().gvk().version().equals(VERSION) && flux.isWritten()) {
            fields.check();
        }
        return fields.problems;
    }

    private void check() {
        REQUIRED.stream()
                .filter(field -> flux.spec().get(field).isEmpty())
                .forEach(field -> refuse(
                        flux.location(),
                        "has no spec." + field,
                        field.equals("prune")
                                ? "set whether Flux deletes objects that are no longer in the repository: prune: true"
                                : "set how often Flux applies it: interval: 10m"));
        DURATIONS.stream()
                .flatMap(field -> flux.spec().scalar(field).stream())
                .filter(value ->
                        !isUnknown(value) && !DURATION.matcher(value.text()).matches())
                .forEach(value -> refuse(
                        value.location(),
                        "has the duration '" + value.text() + "'",
                        "write hours, minutes and seconds, such as 24h or 1h30m"));
        flux.spec().entries().forEach(this::known);
        flux.postBuild().flatMap(p -> p.mapping("substitute")).map(YamlMapping::entries).orElse(List.of()).stream()
                .filter(e -> !isText(e.value()))
                .forEach(e -> refuse(
                        e.value().location(),
                        "sets the variable '" + e.keyText() + "' to a value that isn't a string",
                        "put the value in quotes"));
        flux.items("patches").forEach(this::patch);
    }

    private void known(Entry entry) {
        String field = entry.keyText();
        if (KNOWN.contains(field) || REMOVED.contains(field) && !field.equals("validation")) {
            return;
        }
        Optional<String> near = NearestName.unmistakable(field, KNOWN);
        if (near.isPresent() || REMOVED.contains(field)) {
            refuse(
                    entry.key().location(),
                    "has the unknown field spec." + field,
                    near.map(n -> "Did you mean '" + n + "'?")
                            .orElse("remove it: this version of the API doesn't have it"));
        }
    }

    /** Flux copies the patch and its target, and nothing else. */
    private void patch(YamlMapping patch) {
        Stream.of("path", "options")
                .flatMap(field -> patch.entry(field).stream())
                .forEach(e -> refuse(
                        e.key().location(),
                        "has a patch with '" + e.keyText() + "', which Flux doesn't know",
                        e.keyText().equals("path")
                                ? "write the patch as text under 'patch:', or name its file in the kustomization at"
                                        + " spec.path"
                                : "write the patch into the kustomization at spec.path, where kustomize reads it"));
    }

    private static boolean isText(YamlNode value) {
        return value instanceof YamlScalar scalar && (isUnknown(scalar) || TEXTS.contains(scalar.kind()));
    }

    private static boolean isUnknown(YamlScalar scalar) {
        return scalar.text().contains("${")
                || scalar.provenance().touches().stream()
                        .anyMatch(t -> t.operator().equals(EntryPoint.UNKNOWN));
    }

    private void refuse(Location location, String what, String advice) {
        problems.add(Problem.error(
                "flux-object-invalid",
                "the Flux Kustomization " + flux.name() + " " + what + ": the API server refuses it,"
                        + " and Flux applies nothing of its parent",
                location,
                advice));
    }
}
