package dev.failover.kustomize.model.operand;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.failover.kustomize.model.LabelSelector;
import dev.failover.kustomize.model.Metadata;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.resource.Gvk;
import dev.failover.resource.ResId;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;

/**
 * A {@code target} or {@code select}: regular expressions that match a whole group, version, kind, name and namespace
 * (name and namespace: the present or the original one), and selectors for labels and annotations. What isn't given
 * matches anything.
 */
public final class Selector {
    private final Gvk gvk;
    private final String name;
    private final String namespace;
    private final Pattern group;
    private final Pattern version;
    private final Pattern kind;
    private final Pattern names;
    private final Pattern namespaces;
    private final LabelSelector labels;
    private final LabelSelector annotations;
    private final Location location;

    private Selector(YamlMapping node) {
        this.location = node.location();
        this.gvk = new Gvk(text(node, "group"), text(node, "version"), text(node, "kind"));
        this.name = text(node, "name");
        this.namespace = text(node, "namespace");
        this.group = pattern(node, "group");
        this.version = pattern(node, "version");
        this.kind = pattern(node, "kind");
        this.names = pattern(node, "name");
        this.namespaces = pattern(node, "namespace");
        this.labels = LabelSelector.parse(text(node, "labelSelector"), location(node, "labelSelector"));
        this.annotations = LabelSelector.parse(text(node, "annotationSelector"), location(node, "annotationSelector"));
    }

    /**
     * @param node with the canonical field names
     * @throws RefusedException when an expression or a selector can't be parsed
     */
    public static Selector of(YamlMapping node) {
        return new Selector(node);
    }

    public boolean matches(Operand operand) {
        return matchesNamespace(operand)
                && matchesName(operand)
                && matchesGvk(operand.gvk())
                && labels.matches(Metadata.of(operand.root()).labels())
                && annotations.matches(Metadata.of(operand.root()).annotations());
    }

    /** Whether it fits an id as it is written, whose namespace may be empty; labels and annotations aside. */
    public boolean matchesId(ResId id) {
        return matchesGvk(id.gvk())
                && (name.isEmpty() || names.matches(id.name()))
                && (namespace.isEmpty() || namespaces.matches(id.namespace()));
    }

    /** Whether it says nothing of an id. */
    public boolean isOfAnyId() {
        return gvk.equals(new Gvk("", "", "")) && name.isEmpty() && namespace.isEmpty();
    }

    public boolean matchesGvk(Gvk actual) {
        return (gvk.group().isEmpty() || group.matches(actual.group()))
                && (gvk.version().isEmpty() || version.matches(actual.version()))
                && (gvk.kind().isEmpty() || kind.matches(actual.kind()));
    }

    public Location location() {
        return location;
    }

    private boolean matchesNamespace(Operand operand) {
        return namespace.isEmpty()
                || namespaces.matches(Scope.effectiveNamespace(operand.originalId()))
                || namespaces.matches(Scope.effectiveNamespace(operand.id()));
    }

    private boolean matchesName(Operand operand) {
        return name.isEmpty() || names.matches(operand.originalId().name()) || names.matches(operand.name());
    }

    private static Pattern pattern(YamlMapping node, String key) {
        try {
            return Pattern.compile("^(?:" + text(node, key) + ")$");
        } catch (PatternSyntaxException e) {
            throw new RefusedException(
                    "kustomize-bad-selector",
                    "'" + text(node, key) + "' in '" + key + "' is not a regular expression: " + e.getMessage(),
                    location(node, key),
                    "Use Go's regular expressions; they match the whole value.");
        }
    }

    private static String text(YamlMapping node, String key) {
        return node.text(key).orElse("");
    }

    private static Location location(YamlMapping node, String key) {
        return node.scalar(key).map(YamlScalar::location).orElse(node.location());
    }
}
