package dev.failover.topology;

import dev.failover.kustomize.model.FieldPath;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/**
 * Where an object of a kind that Kubernetes doesn't define, such as a Flux HelmRelease, holds the two values. Paths are
 * written as kustomize writes field paths: {@code spec.values.nodeSelector.role}, with {@code [name=data]} or
 * {@code [0]} for an item of a list, and a backslash before a dot that belongs to a key.
 */
public record ValuePaths(Setting claim, Setting node) {

    /** Whether a text can be a path at all. */
    static boolean isPath(String text) {
        return steps(text).stream().noneMatch(String::isBlank);
    }

    /** A path as an entry says it; an item of a list by its name, where it has one. */
    public static String text(YamlPath path, YamlNode root) {
        StringBuilder text = new StringBuilder();
        YamlPath before = YamlPath.ROOT;
        for (YamlPath.Step step : path.steps()) {
            if (step instanceof YamlPath.Key key) {
                text.append(text.isEmpty() ? "" : ".").append(key.name().replace(".", "\\."));
                before = before.key(key.name());
            } else if (step instanceof YamlPath.Index index) {
                before = before.index(index.number());
                text.append('[').append(item(before, root, index.number())).append(']');
            }
        }
        return text.toString();
    }

    private static String item(YamlPath path, YamlNode root, int index) {
        return path.in(root)
                .filter(YamlMapping.class::isInstance)
                .flatMap(item -> ((YamlMapping) item).text("name"))
                .filter(name -> !name.isEmpty())
                .map(name -> "name=" + name)
                .orElse(String.valueOf(index));
    }

    Optional<ClaimMount> claimIn(Workload workload) {
        return find(claim, workload).map(found -> new ClaimMount(claim.text(), found.value(), found.path()));
    }

    Optional<NodeChoice> nodeIn(Workload workload) {
        return find(node, workload);
    }

    private static Optional<NodeChoice> find(Setting setting, Workload workload) {
        YamlNode value = workload.resource().root();
        YamlPath path = YamlPath.ROOT;
        for (String step : steps(setting.text())) {
            Optional<YamlPath> next = next(path, value, step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            path = next.get();
            value = path.in(workload.resource().root()).orElseThrow();
        }
        return value instanceof YamlScalar scalar && !scalar.isNull()
                ? Optional.of(NodeChoice.of(scalar, path))
                : Optional.empty();
    }

    private static Optional<YamlPath> next(YamlPath path, YamlNode node, String step) {
        if (node instanceof YamlMapping mapping) {
            return mapping.get(step).map(value -> path.key(step));
        }
        return node instanceof YamlSequence sequence ? index(sequence, step).map(path::index) : Optional.empty();
    }

    private static Optional<Integer> index(YamlSequence sequence, String step) {
        String[] condition = step.split("=", 2);
        for (int i = 0; i < sequence.size(); i++) {
            boolean isMeant = condition.length == 2
                    ? sequence.items().get(i) instanceof YamlMapping item
                            && item.text(condition[0])
                                    .filter(condition[1]::equals)
                                    .isPresent()
                    : step.equals(String.valueOf(i));
            if (isMeant) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static List<String> steps(String path) {
        String dotted = path.replaceAll("(?<=[^.])\\[", ".[");
        return FieldPath.splitBracketed(dotted, ".").stream()
                .map(step -> step.startsWith("[") && step.endsWith("]") ? step.substring(1, step.length() - 1) : step)
                .toList();
    }
}
