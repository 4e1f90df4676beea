package dev.failover.yaml;

import dev.failover.source.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A mapping in the order in which it was written. */
public final class YamlMapping implements YamlNode {
    /** Up to here a look at every entry is faster than a table of them, and takes no memory. */
    private static final int SCAN_LIMIT = 24;

    private final List<Entry> entries;
    private final boolean flow;
    private final String tag;
    private final Provenance provenance;
    // made when first needed; two threads would make the same
    private volatile @Nullable Map<String, Integer> index;

    public YamlMapping(List<Entry> entries, boolean flow, String tag, Provenance provenance) {
        this.entries = List.copyOf(entries);
        this.flow = flow;
        this.tag = tag;
        this.provenance = provenance;
    }

    public static YamlMapping of(List<Entry> entries, Provenance provenance) {
        return new YamlMapping(entries, false, "", provenance);
    }

    /** One key and its value. Keys are usually scalars; YAML allows any node. */
    public record Entry(YamlNode key, YamlNode value) {
        /** The key's text; "" for a key that isn't a scalar. */
        public String keyText() {
            return key instanceof YamlScalar scalar ? scalar.text() : "";
        }

        public Entry withValue(YamlNode newValue) {
            return newValue == value ? this : new Entry(key, newValue);
        }
    }

    public List<Entry> entries() {
        return entries;
    }

    public int size() {
        return entries.size();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether it was written in braces. */
    public boolean flow() {
        return flow;
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public YamlMapping withProvenance(Provenance newProvenance) {
        return new YamlMapping(entries, flow, tag, newProvenance);
    }

    public Optional<Entry> entry(String key) {
        int i = indexOf(key);
        return i < 0 ? Optional.empty() : Optional.of(entries.get(i));
    }

    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(value(key));
    }

    public Optional<YamlMapping> mapping(String key) {
        return value(key) instanceof YamlMapping m ? Optional.of(m) : Optional.empty();
    }

    public Optional<YamlSequence> sequence(String key) {
        return value(key) instanceof YamlSequence s ? Optional.of(s) : Optional.empty();
    }

    public Optional<YamlScalar> scalar(String key) {
        return value(key) instanceof YamlScalar s ? Optional.of(s) : Optional.empty();
    }

    /** The text of a scalar that isn't null. */
    public Optional<String> text(String key) {
        return scalar(key).filter(s -> !s.isNull()).map(YamlScalar::text);
    }

    @Nullable
    YamlNode value(String key) {
        int i = indexOf(key);
        return i < 0 ? null : entries.get(i).value();
    }

    /** With this value under the key, in the key's old place or at the end. */
    public YamlMapping with(String key, YamlNode value) {
        return with(YamlScalar.string(key, value.provenance()), value);
    }

    /** As kustomize sets a field: a new key is written without quotes, so that {@code 7} is read as a number later. */
    public YamlMapping withPlain(String key, YamlNode value) {
        return with(YamlScalar.plain(key, value.provenance()), value);
    }

    private YamlMapping with(YamlScalar newKey, YamlNode value) {
        String key = newKey.text();
        int i = indexOf(key);
        if (i >= 0 && entries.get(i).value() == value) {
            return this;
        }
        List<Entry> changed = new ArrayList<>(entries);
        if (i >= 0) {
            changed.set(i, entries.get(i).withValue(value));
        } else {
            changed.add(new Entry(newKey, value));
        }
        return withEntries(changed);
    }

    public YamlMapping without(String key) {
        int i = indexOf(key);
        if (i < 0) {
            return this;
        }
        List<Entry> changed = new ArrayList<>(entries);
        changed.remove(i);
        return withEntries(changed);
    }

    /** With the value under the key changed; unchanged when there is no such key. */
    public YamlMapping update(String key, UnaryOperator<YamlNode> change) {
        YamlNode value = value(key);
        return value == null ? this : with(key, change.apply(value));
    }

    public YamlMapping withEntries(List<Entry> newEntries) {
        return new YamlMapping(newEntries, flow, tag, provenance);
    }

    /** The first of equal keys; -1 when there is none. */
    private int indexOf(String key) {
        if (entries.size() > SCAN_LIMIT) {
            return index().getOrDefault(key, -1);
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key() instanceof YamlScalar scalar
                    && scalar.text().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private Map<String, Integer> index() {
        Map<String, Integer> known = index;
        if (known == null) {
            known = new HashMap<>(entries.size() * 2);
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).key() instanceof YamlScalar scalar) {
                    known.putIfAbsent(scalar.text(), i);
                }
            }
            index = known;
        }
        return known;
    }
}
