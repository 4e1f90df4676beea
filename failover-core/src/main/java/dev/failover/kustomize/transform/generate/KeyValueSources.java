package dev.failover.kustomize.transform.generate;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.source.Location;
import dev.failover.source.Provenance;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The {@code envs}, {@code literals} and {@code files} of a generator, in the order in which kustomize reads them. */
final class KeyValueSources {
    private static final Pattern KEY = Pattern.compile("[-._a-zA-Z0-9]+");

    private final YamlMapping args;
    private final String operator;
    private final OperatorContext context;

    KeyValueSources(YamlMapping args, String operator, OperatorContext context) {
        this.args = args;
        this.operator = operator;
        this.context = context;
    }

    /** @throws RefusedException when a source can't be read, or two give the same key */
    List<Pair> pairs() {
        List<Pair> all = new ArrayList<>();
        items("envs").forEach(item -> all.addAll(present(item, this::env)));
        items("literals").forEach(item -> all.add(literal(item)));
        items("files").forEach(item -> all.addAll(present(item, i -> List.of(file(i)))));
        requireDistinctKeys(all);
        return all;
    }

    /** What lies elsewhere, and isn't here, gives no key. */
    private List<Pair> present(YamlScalar item, Function<YamlScalar, List<Pair>> read) {
        try {
            return read.apply(item);
        } catch (RefusedException e) {
            if (!e.isTolerable()) {
                throw e;
            }
            e.problems().forEach(context::warn);
            return List.of();
        }
    }

    private List<YamlScalar> items(String field) {
        List<YamlScalar> items = new ArrayList<>();
        for (YamlNode item : args.sequence(field).map(YamlSequence::items).orElse(List.of())) {
            if (item instanceof YamlScalar scalar) {
                items.add(scalar);
            }
        }
        return items;
    }

    private List<Pair> env(YamlScalar path) {
        SourceFile file = context.load(path.text(), path.location());
        return new EnvFile(file).pairs(written -> written.touchedBy(operator, path.location()));
    }

    /** What has no key may be a password: it isn't quoted. */
    private Pair literal(YamlScalar literal) {
        int equals = literal.text().indexOf('=');
        if (equals <= 0) {
            throw refused("invalid literal source, expected key=value", literal);
        }
        String value = withoutQuotes(literal.text().substring(equals + 1));
        return new Pair(
                literal.text().substring(0, equals),
                Content.of(value),
                Provenance.of(literal.location()).touchedBy(operator, literal.location()));
    }

    /** One pair of equal quotes around the whole value goes. */
    private static String withoutQuotes(String value) {
        boolean quoted = value.length() >= 2
                && value.charAt(0) == value.charAt(value.length() - 1)
                && (value.charAt(0) == '"' || value.charAt(0) == '\'');
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private Pair file(YamlScalar source) {
        String text = source.text();
        int equals = text.indexOf('=');
        if (equals == 0) {
            throw refused(
                    "missing key name for file path \"" + text.substring(1) + "\" in source \"" + text + "\"", source);
        }
        if (equals > 0 && equals == text.length() - 1) {
            throw refused(
                    "missing file path for key name \"" + text.substring(0, equals) + "\" in source \"" + text + "\"",
                    source);
        }
        if (equals >= 0 && text.indexOf('=', equals + 1) >= 0) {
            throw refused("source \"" + text + "\" key name or file path contains '='", source);
        }
        String path = text.substring(equals + 1);
        SourceFile file = context.load(path, source.location());
        return new Pair(
                equals < 0 ? baseName(path) : text.substring(0, equals),
                Content.of(file.bytes()),
                Provenance.of(Location.of(file, 0, file.text().length())).touchedBy(operator, source.location()));
    }

    private static String baseName(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private void requireDistinctKeys(List<Pair> pairs) {
        Map<String, Pair> seen = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            Pair first = seen.putIfAbsent(pair.key(), pair);
            if (first != null) {
                throw new RefusedException(
                        "kustomize-duplicate-key",
                        "configmap " + args.text("name").orElse("") + " illegally repeats " + shown(pair.key())
                                + ", first given at " + first.source().written(),
                        pair.source().written(),
                        "Remove one of the two.");
            }
        }
    }

    /** A line of a file that isn't what it is taken for may be secret. */
    private static String shown(String key) {
        return KEY.matcher(key).matches() ? "the key `" + key + "`" : "a key that isn't valid";
    }

    private static RefusedException refused(String message, YamlScalar at) {
        return new RefusedException(
                "kustomize-bad-source", message, at.location(), "Write 'key=value', for a file 'path' or 'key=path'.");
    }
}
