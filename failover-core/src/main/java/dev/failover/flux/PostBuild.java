package dev.failover.flux;

import dev.failover.flux.substitution.Variables;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;

/**
 * What counts for the {@code postBuild} of every Flux Kustomization of a cluster, besides what it says itself.
 *
 * @param local values of variables that the tree doesn't set
 * @param added references that something in the cluster, such as a webhook, adds to {@code substituteFrom}
 * @param strict whether a variable that isn't set is refused
 */
record PostBuild(Variables local, List<YamlMapping> added, boolean strict) {
    private static final String SETTINGS = ".failover.yaml";

    PostBuild {
        added = List.copyOf(added);
    }

    /** The {@code substituteFrom} of the tree's settings; what is wrong with them is for their own reader to say. */
    static List<YamlMapping> added(SourceTree tree) {
        return tree.readable(SETTINGS).stream()
                .flatMap(file -> YamlParser.parse(file).documents().stream().limit(1))
                .map(YamlDocument::root)
                .filter(YamlMapping.class::isInstance)
                .flatMap(root -> ((YamlMapping) root).sequence("substituteFrom").stream())
                .map(YamlSequence::items)
                .flatMap(List::stream)
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .toList();
    }

    PostBuild with(boolean newStrict) {
        return new PostBuild(local, added, newStrict);
    }
}
