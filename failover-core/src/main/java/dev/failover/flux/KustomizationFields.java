package dev.failover.flux;

import dev.failover.source.Problem;
import dev.failover.source.SourceTree;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the fields of a Flux Kustomization into the kustomization that it builds, as Flux's controller does
 * (github.com/fluxcd/pkg/kustomize, Generator): scalars replace, lists are appended to, images are merged by name.
 */
final class KustomizationFields {
    /** Of API versions that Flux has long removed. */
    private static final List<String> UNSUPPORTED = List.of("patchesStrategicMerge", "patchesJson6902");

    private static final List<String> REMOTE = List.of(
            "git::", "gh:", "ssh://", "https://", "http://", "git@", "github.com:", "github.com/", "/", "file:///");

    private final FluxKustomization flux;
    private final SourceTree tree;
    private final List<Problem> problems = new ArrayList<>();

    KustomizationFields(FluxKustomization flux, SourceTree tree) {
        this.flux = flux;
        this.tree = tree;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Whether there is any field to write. */
    boolean isPresent() {
        return Stream.of("targetNamespace", "namePrefix", "nameSuffix", "patches", "components", "images")
                        .anyMatch(field -> flux.spec().get(field).isPresent())
                || UNSUPPORTED.stream().anyMatch(field -> flux.spec().get(field).isPresent());
    }

    YamlMapping applyTo(YamlMapping kustomization) {
        YamlMapping result = kustomization;
        result = replaced(result, "namespace", "targetNamespace");
        result = replaced(result, "namePrefix", "namePrefix");
        result = replaced(result, "nameSuffix", "nameSuffix");
        result = appended(
                result,
                "patches",
                flux.items("patches").stream()
                        .filter(patch -> patch.get("patch").isPresent())
                        .map(patch -> patch.without("path").without("options"))
                        .toList());
        result = appended(result, "components", components());
        result = images(result);
        for (String field : UNSUPPORTED) {
            flux.spec()
                    .get(field)
                    .ifPresent(node -> problems.add(Problem.error(
                            "flux-field-unsupported",
                            "spec." + field + " of the Flux Kustomization " + flux.name() + " is not supported",
                            node.location(),
                            "write it as spec.patches, which every version of Flux since 0.35 reads")));
        }
        return result;
    }

    private YamlMapping replaced(YamlMapping kustomization, String key, String field) {
        return flux.spec()
                .scalar(field)
                .map(value -> kustomization.with(key, asApplied(value)))
                .orElse(kustomization);
    }

    /** As the cluster has it: what kustomize reads as a string, such as {@code no}, stays one. */
    private static YamlScalar asApplied(YamlScalar value) {
        return value.kind() == ScalarKind.STRING ? YamlScalar.string(value.text(), value.provenance()) : value;
    }

    private static YamlMapping appended(YamlMapping kustomization, String key, List<? extends YamlNode> items) {
        if (items.isEmpty()) {
            return kustomization;
        }
        Optional<YamlSequence> present = kustomization.sequence(key);
        List<YamlNode> all = new ArrayList<>(present.map(YamlSequence::items).orElse(List.of()));
        all.addAll(items);
        return kustomization.with(
                key,
                present.map(sequence -> sequence.withItems(all))
                        .orElseGet(() -> YamlSequence.of(all, items.get(0).provenance())));
    }

    private List<YamlScalar> components() {
        List<YamlScalar> components = new ArrayList<>();
        for (YamlScalar component : flux.scalars("components")) {
            if (REMOTE.stream().anyMatch(component.text().toLowerCase(Locale.ROOT)::startsWith)) {
                problems.add(Problem.error(
                        "flux-component-remote",
                        "the component '" + component.text() + "' is not a path within this repository",
                        component.location(),
                        "name it by its path relative to spec.path"));
            } else if (!flux.flag("ignoreMissingComponents")
                    || tree.isDirectory(SecurePath.join(flux.directory(), component.text()))) {
                components.add(component);
            }
        }
        return components;
    }

    private YamlMapping images(YamlMapping kustomization) {
        List<YamlMapping> own = flux.items("images");
        if (own.isEmpty()) {
            return kustomization;
        }
        List<YamlNode> images = new ArrayList<>(
                kustomization.sequence("images").map(YamlSequence::items).orElse(List.of()));
        for (YamlMapping image : own) {
            int same = indexOf(images, image.text("name").orElse(""));
            if (same < 0) {
                images.add(image);
            } else {
                images.set(same, merged((YamlMapping) images.get(same), image));
            }
        }
        return kustomization.with("images", YamlSequence.of(images, own.get(0).provenance()));
    }

    private static int indexOf(List<YamlNode> images, String name) {
        for (int i = 0; i < images.size(); i++) {
            if (images.get(i) instanceof YamlMapping image
                    && image.text("name").orElse("").equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** A tag and a digest both say which version, so a new one of either replaces both. */
    private static YamlMapping merged(YamlMapping present, YamlMapping image) {
        boolean newVersion =
                image.text("newTag").isPresent() || image.text("digest").isPresent();
        YamlMapping result = newVersion ? present.without("newTag").without("digest") : present;
        for (Entry field : image.entries()) {
            result = result.with(field.keyText(), field.value());
        }
        return result;
    }
}
