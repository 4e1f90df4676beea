package dev.failover.kustomize.transform.valueadd;

import dev.failover.kustomize.model.FieldPath;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.transform.value.Touch;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * A value for the field at a path; what is missing on the way is made, but no item of a list that is given by its
 * number.
 */
public final class ValueAddition {
    private final YamlScalar value;
    private final List<String> path;
    private final int filePathPosition;
    private final Location location;
    private final Touch touch;

    /**
     * @param path separated by slashes
     * @param filePathPosition if positive, the field holds a file path, into which the value goes as a part at this
     *     place, counted from 1; else the value takes the field's place
     */
    public ValueAddition(YamlScalar value, YamlScalar path, int filePathPosition) {
        this.value = value;
        this.path = FieldPath.split(path.text()).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        this.filePathPosition = filePathPosition;
        this.location = path.location();
        this.touch = new Touch("ValueAddTransformer", path.location());
    }

    public YamlNode apply(YamlNode root) {
        return apply(root, path);
    }

    private YamlNode apply(YamlNode node, List<String> left) {
        if (left.isEmpty()) {
            return changed(node);
        }
        if (node.isNull()) {
            return node;
        }
        String part = left.get(0);
        if (part.equals("*")) {
            throw refused("wildcard is not supported in PathGetter");
        }
        List<String> rest = left.subList(1, left.size());
        if (isIndex(part) || part.equals("-")) {
            YamlSequence list = list(node, part);
            int index = part.equals("-") ? list.size() - 1 : Integer.parseInt(part);
            return index < 0 || index >= list.size()
                    ? list
                    : list.with(index, apply(list.items().get(index), rest));
        }
        return isItem(part) ? item(list(node, part), part, rest) : field(node, part, rest);
    }

    private YamlNode field(YamlNode node, String key, List<String> rest) {
        if (!(node instanceof YamlMapping mapping)) {
            throw wrongKind(key, "a mapping", node);
        }
        return mapping.withPlain(key, apply(mapping.get(key).orElseGet(() -> made(rest)), rest));
    }

    private YamlNode item(YamlSequence list, String part, List<String> rest) {
        int equals = part.indexOf('=');
        if (equals < 0) {
            throw refused("list path element must contain fieldName=fieldValue for element to match: " + part);
        }
        String key = part.substring(1, equals);
        String wanted = part.substring(equals + 1, part.length() - 1);
        for (int i = 0; i < list.size(); i++) {
            YamlNode item = list.items().get(i);
            YamlNode compared = key.isEmpty()
                    ? item
                    : item instanceof YamlMapping m ? m.get(key).orElse(null) : null;
            if (compared instanceof YamlScalar scalar && scalar.text().equals(wanted)) {
                return list.with(i, apply(item, rest));
            }
        }
        YamlScalar match = touch.on(YamlScalar.plain(wanted, value.provenance()));
        YamlNode added = key.isEmpty()
                ? match
                : YamlMapping.of(
                        List.of(new Entry(YamlScalar.string(key, match.provenance()), match)), match.provenance());
        List<YamlNode> items = new ArrayList<>(list.items());
        items.add(apply(added, rest));
        return list.withItems(items);
    }

    private YamlNode changed(YamlNode old) {
        if (!(old instanceof YamlScalar scalar)) {
            throw wrongKind(path.isEmpty() ? "" : path.get(path.size() - 1), "a scalar", old);
        }
        String text = filePathPosition > 0
                ? FilePathPart.insert(scalar.text(), filePathPosition - 1, value.text())
                : value.text();
        return touch.on(YamlScalar.untyped(text, scalar.style(), value.provenance()));
    }

    private YamlNode made(List<String> rest) {
        if (rest.isEmpty()) {
            return YamlScalar.string("", value.provenance());
        }
        boolean list = isItem(rest.get(0)) || isIndex(rest.get(0));
        return list ? YamlSequence.of(List.of(), value.provenance()) : YamlMapping.of(List.of(), value.provenance());
    }

    private static boolean isIndex(String part) {
        return part.matches("[0-9]{1,9}");
    }

    private static boolean isItem(String part) {
        return part.length() > 1 && part.startsWith("[") && part.endsWith("]");
    }

    private YamlSequence list(YamlNode node, String part) {
        if (!(node instanceof YamlSequence list)) {
            throw wrongKind(part, "a list", node);
        }
        return list;
    }

    private RefusedException wrongKind(String part, String wanted, YamlNode node) {
        return refused("wrong node kind: '" + part + "' of the path needs " + wanted + "; found at " + node.location());
    }

    private RefusedException refused(String message) {
        return new RefusedException("kustomize-bad-value-add", message, location, "Correct the field path.");
    }
}
