package dev.failover.kustomize.transform.replacement;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes all fields that a target's path leads to. The value in {@code [key=value]} is a regular expression that may
 * match anywhere, so {@code [name=web]} also finds {@code web-2}: kustomize has it so.
 */
final class FieldUpdate {
    /** What becomes of a field. */
    interface Change {
        /** @param made whether the field wasn't there, and has no type of its own therefore */
        YamlNode apply(YamlNode old, boolean made);
    }

    private final Change change;
    private final @Nullable YamlNode template;
    private final FieldRefusals refusals;
    private int found;

    /**
     * @param template what missing fields are made like; null when they aren't made
     */
    FieldUpdate(Change change, @Nullable YamlNode template, FieldRefusals refusals) {
        this.change = change;
        this.template = template;
        this.refusals = refusals;
    }

    /** How many fields were changed. */
    int found() {
        return found;
    }

    YamlNode apply(YamlNode node, List<PathPart> path) {
        return apply(node, path, false);
    }

    private YamlNode apply(YamlNode node, List<PathPart> path, boolean made) {
        if (path.isEmpty()) {
            found++;
            return change.apply(node, made);
        }
        PathPart part = path.get(0);
        List<PathPart> rest = path.subList(1, path.size());
        if (part.isIndex()) {
            return at(node, part, rest);
        }
        if (part.isItem()) {
            return items(node, part, rest);
        }
        if (part.isEvery()) {
            return isNull(node) ? node : list(node, part).map(item -> apply(item, rest));
        }
        return field(node, part, rest);
    }

    private YamlNode field(YamlNode node, PathPart part, List<PathPart> rest) {
        if (isNull(node)) {
            // Without a place to put it: kustomize takes the value and shows nothing of it.
            found += template == null ? 0 : 1;
            return node;
        }
        if (!(node instanceof YamlMapping mapping) || part.text().isEmpty()) {
            throw refusals.wrongKind(part, node, part.text().isEmpty() ? "a scalar" : "a mapping");
        }
        YamlNode value = mapping.get(part.text()).orElse(null);
        if (value == null && template == null) {
            return node;
        }
        if (value instanceof YamlScalar text && !isNull(text) && !rest.isEmpty()) {
            inside(text, rest);
            return node;
        }
        return mapping.withPlain(part.text(), value == null ? apply(made(rest), rest, true) : apply(value, rest));
    }

    /** kustomize looks for the field in what the text holds, and drops the change: only a whole path gets it back there. */
    private void inside(YamlScalar text, List<PathPart> rest) {
        YamlNode held =
                StructuredText.inside(text).orElseThrow(() -> refusals.wrongKind(rest.get(0), text, "a mapping"));
        FieldUpdate search = new FieldUpdate((old, made) -> old, template, refusals);
        search.apply(held, rest);
        found += search.found();
    }

    private YamlNode at(YamlNode node, PathPart part, List<PathPart> rest) {
        YamlSequence list = isNull(node) ? YamlSequence.of(List.of(), node.provenance()) : list(node, part);
        List<YamlNode> items = new ArrayList<>(list.items());
        boolean made = items.size() == part.index() && template != null;
        if (made) {
            items.add(made(rest));
        }
        if (part.index() >= items.size()) {
            throw refusals.of(
                    "index " + part.index() + " specified but only " + items.size() + " elements found",
                    "Count from 0, or match the item with [key=value].");
        }
        items.set(part.index(), apply(items.get(part.index()), rest, made));
        return list.withItems(items);
    }

    private YamlNode items(YamlNode node, PathPart part, List<PathPart> rest) {
        if (!part.isWellFormedItem()) {
            throw refusals.badItem(part);
        }
        if (isNull(node)) {
            return field(node, part, rest);
        }
        Pattern pattern = pattern(part);
        int before = found;
        YamlSequence updated =
                list(node, part).map(item -> matches(item, part, pattern) ? inItem(item, part, rest, false) : item);
        if (found > before || template == null) {
            return updated;
        }
        List<YamlNode> items = new ArrayList<>(updated.items());
        YamlNode added = madeItem(part, template);
        if (!matches(added, part, pattern)) {
            throw refusals.of(
                    "no item matches " + part.text() + ", and a new one wouldn't match either",
                    "Write a value that isn't a regular expression.");
        }
        items.add(inItem(added, part, rest, true));
        return updated.withItems(items);
    }

    /** An item that is matched by its own value is changed itself, whatever else the path says. */
    private YamlNode inItem(YamlNode item, PathPart part, List<PathPart> rest, boolean made) {
        return apply(item, part.itemKey().isEmpty() ? List.of() : rest, made);
    }

    private Pattern pattern(PathPart part) {
        try {
            return Pattern.compile(part.itemValue());
        } catch (PatternSyntaxException e) {
            throw refusals.of(
                    "'" + part.itemValue() + "' is not a regular expression: " + e.getMessage(),
                    "Use Go's regular expressions.");
        }
    }

    private static boolean matches(YamlNode item, PathPart part, Pattern pattern) {
        YamlNode compared = part.itemKey().isEmpty()
                ? item
                : item instanceof YamlMapping mapping
                        ? mapping.get(part.itemKey()).orElse(null)
                        : null;
        return compared != null
                && pattern.matcher(compared instanceof YamlScalar scalar ? asWritten(scalar) : "")
                        .find();
    }

    /** kustomize matches the YAML of the value, its quotes included. */
    private static String asWritten(YamlScalar scalar) {
        boolean ambiguous = scalar.style() == ScalarStyle.PLAIN
                && scalar.kind() == ScalarKind.STRING
                && YamlScalar.plain(scalar.text(), scalar.provenance()).kind() != ScalarKind.STRING;
        if (ambiguous || scalar.style() == ScalarStyle.DOUBLE_QUOTED) {
            return '"' + scalar.text() + '"';
        }
        return scalar.style() == ScalarStyle.SINGLE_QUOTED
                ? "'" + scalar.text() + "'"
                : scalar.text().strip();
    }

    private YamlSequence list(YamlNode node, PathPart part) {
        if (!(node instanceof YamlSequence list)) {
            throw refusals.wrongKind(part, node, "a list");
        }
        return list;
    }

    /** The empty value that the rest of the path needs. */
    private YamlNode made(List<PathPart> rest) {
        YamlNode last = template;
        if (last == null) {
            throw new IllegalStateException("nothing is made without a template");
        }
        boolean list = !rest.isEmpty() && (rest.get(0).isItem() || rest.get(0).isIndex());
        if (list || (rest.isEmpty() && last instanceof YamlSequence)) {
            return YamlSequence.of(List.of(), last.provenance());
        }
        return rest.isEmpty() && last instanceof YamlScalar
                ? YamlScalar.plain("", last.provenance())
                : YamlMapping.of(List.of(), last.provenance());
    }

    private static YamlNode madeItem(PathPart part, YamlNode template) {
        YamlScalar value = YamlScalar.plain(part.itemValue(), template.provenance());
        return part.itemKey().isEmpty()
                ? value
                : YamlMapping.of(
                        List.of(new Entry(YamlScalar.string(part.itemKey(), template.provenance()), value)),
                        template.provenance());
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull();
    }
}
