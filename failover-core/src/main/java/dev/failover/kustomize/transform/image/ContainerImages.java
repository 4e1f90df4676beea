package dev.failover.kustomize.transform.image;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlSequence;
import java.util.HashSet;
import java.util.Set;

/**
 * The images of all containers, wherever in an object a list {@code containers} or {@code initContainers} is: so the
 * pods in custom resources are found without any configuration.
 */
public final class ContainerImages {
    private static final Set<String> LISTS = Set.of("containers", "initContainers");

    private final ImageChange change;

    public ContainerImages(ImageChange change) {
        this.change = change;
    }

    public YamlNode apply(YamlNode node) {
        return node instanceof YamlMapping mapping ? fields(mapping) : node.map(this::apply);
    }

    private YamlMapping fields(YamlMapping mapping) {
        Set<String> seen = new HashSet<>();
        return mapping.mapEntries(entry -> seen.add(entry.keyText()) ? field(entry) : entry);
    }

    private Entry field(Entry entry) {
        YamlNode value = apply(entry.value());
        return value instanceof YamlSequence containers && LISTS.contains(entry.keyText())
                ? entry.withValue(containers.map(this::container))
                : entry.withValue(value);
    }

    private YamlNode container(YamlNode node) {
        if (node instanceof YamlMapping container) {
            return container.update("image", change::apply);
        }
        if (node.isNull()) {
            return node;
        }
        throw new RefusedException(
                "kustomize-bad-image",
                "wrong node kind: a container must be a mapping",
                node.location(),
                "Give it a name and an image.");
    }
}
