package dev.failover.goal.validate;

import dev.failover.check.policy.PolicyFile;
import dev.failover.source.SourceTree;
import java.util.regex.Pattern;

/** Whether a tree holds anything that Kubernetes would take. */
final class Manifests {
    /** As a block or in braces, at any depth of a list: whoever has both has a manifest, or means to. */
    private static final Pattern API_VERSION = Pattern.compile("[\"']?apiVersion[\"']?\\s*:");

    private static final Pattern KIND = Pattern.compile("[\"']?kind[\"']?\\s*:");
    private static final Pattern NAME = Pattern.compile("(?is).*\\.(ya?ml|json)");

    private Manifests() {}

    static boolean areIn(SourceTree tree) {
        return tree.discover().stream()
                .filter(path -> NAME.matcher(path).matches() && !path.equals(PolicyFile.PATH))
                .flatMap(path -> tree.readable(path).stream())
                .anyMatch(file -> API_VERSION.matcher(file.text()).find()
                        && KIND.matcher(file.text()).find());
    }
}
