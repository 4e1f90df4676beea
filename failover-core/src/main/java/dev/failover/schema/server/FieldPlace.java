package dev.failover.schema.server;

import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the field stands that a message of the server names, such as {@code spec.template.spec.containers[0].image}. */
record FieldPlace(Location location, boolean whole) {
    private static final Pattern PATH = Pattern.compile(
            "\\b(?:spec|metadata|data|stringData|roleRef|rules|webhooks)" + "(?:\\.[A-Za-z0-9_-]+|\\[[^\\]]*\\])*");
    private static final Pattern STEP = Pattern.compile("\\[(?<index>[^\\]]*)\\]|\\.?(?<key>[A-Za-z0-9_-]+)");

    /** The deepest node on the way that is there; {@code whole} when that is the end of it. */
    static Optional<FieldPlace> of(String message, Resource resource) {
        Matcher path = PATH.matcher(message);
        return path.find() ? Optional.of(along(path.group(), resource.root())) : Optional.empty();
    }

    private static FieldPlace along(String path, YamlNode root) {
        YamlNode node = root;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            Optional<YamlNode> next =
                    step.group("key") == null ? item(node, step.group("index")) : field(node, step.group("key"));
            if (next.isEmpty()) {
                return new FieldPlace(node.location(), false);
            }
            node = next.get();
        }
        return new FieldPlace(node.location(), true);
    }

    private static Optional<YamlNode> field(YamlNode node, String key) {
        return node instanceof YamlMapping mapping ? mapping.get(key) : Optional.empty();
    }

    private static Optional<YamlNode> item(YamlNode node, String index) {
        boolean number = index.matches("[0-9]{1,6}");
        return number && node instanceof YamlSequence sequence && Integer.parseInt(index) < sequence.size()
                ? Optional.of(sequence.items().get(Integer.parseInt(index)))
                : field(node, index);
    }
}
