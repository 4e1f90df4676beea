package dev.failover.topology;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an object names as claims and where it selects nodes, by the keys that pod templates, charts and custom resources
 * have for it. Some of it may be for nothing.
 */
public final class ValueSearch {
    private static final Set<String> NAMING = Set.of("claimName", "existingClaim");
    private static final String SELECTOR = "nodeSelector";

    private final List<ClaimMount> claims = new ArrayList<>();
    private final List<YamlPath> selectors = new ArrayList<>();

    private final YamlMapping root;

    private ValueSearch(YamlMapping root) {
        this.root = root;
    }

    public static ValueSearch in(YamlMapping root) {
        ValueSearch search = new ValueSearch(root);
        search.walk(root, YamlPath.ROOT);
        return search;
    }

    /** In the order in which they are written; the volume is the key or name of what holds the claim. */
    public List<ClaimMount> claims() {
        return List.copyOf(claims);
    }

    /**
     * The node selector that goes with a claim: of those that share most of its path the only one. One of a controller
     * outweighs the defaults beside it, if the claim isn't mounted by other controllers alone.
     */
    public Optional<YamlPath> selectorFor(YamlPath claim) {
        int most = selectors.stream()
                .mapToInt(selector -> shared(selector, claim))
                .max()
                .orElse(0);
        Map<Boolean, List<YamlPath>> nearest = selectors.stream()
                .filter(selector -> shared(selector, claim) == most)
                .collect(Collectors.partitioningBy(
                        selector -> controller(selector).isPresent()));
        Optional<YamlNode> mounts = claim.parent().key("advancedMounts").in(root);
        List<YamlPath> ofControllers = nearest.get(true).stream()
                .filter(selector -> mounts.isEmpty() || names(mounts.get(), controller(selector)))
                .toList();
        List<YamlPath> meant = ofControllers.isEmpty() ? nearest.get(false) : ofControllers;
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** The key below {@code controllers}. */
    private static Optional<String> controller(YamlPath selector) {
        int at = selector.steps().indexOf(new YamlPath.Key("controllers"));
        return at >= 0 && selector.steps().get(at + 1) instanceof YamlPath.Key key
                ? Optional.of(key.name())
                : Optional.empty();
    }

    private static boolean names(YamlNode mounts, Optional<String> controller) {
        return mounts instanceof YamlMapping mapping
                && controller.flatMap(mapping::get).isPresent();
    }

    private static int shared(YamlPath one, YamlPath other) {
        int count = 0;
        while (count < one.steps().size()
                && count < other.steps().size()
                && one.steps().get(count).equals(other.steps().get(count))) {
            count++;
        }
        return count;
    }

    private void walk(YamlNode node, YamlPath path) {
        if (node instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.size(); i++) {
                walk(sequence.items().get(i), path.index(i));
            }
        } else if (node instanceof YamlMapping mapping && !isDisabled(mapping)) {
            mapping.entries().forEach(entry -> visit(entry.keyText(), entry.value(), path));
        }
    }

    private void visit(String key, YamlNode value, YamlPath parent) {
        YamlPath path = parent.key(key);
        if (value instanceof YamlScalar scalar) {
            if (NAMING.contains(key) && !scalar.isNull()) {
                claims.add(new ClaimMount("", scalar, path));
            }
        } else if (key.equals(SELECTOR) && value instanceof YamlMapping selector && !selector.isEmpty()) {
            selectors.add(path);
        } else {
            walk(value, path);
        }
    }

    private static boolean isDisabled(YamlMapping mapping) {
        return mapping.text("enabled").equals(Optional.of("false"));
    }
}
