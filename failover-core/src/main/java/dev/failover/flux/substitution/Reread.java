package dev.failover.flux.substitution;

import dev.failover.source.Provenance;
import dev.failover.source.SourceFile;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import dev.failover.yaml.print.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A substituted scalar, read again: Flux substitutes in the YAML that kustomize prints, where a string that needs no
 * quotes has none. So {@code "${COUNT}"} can become a number and {@code ${PORTS}} a list, and what holds {@code @daily}
 * is no YAML any more.
 *
 * @param quote the quotes that kustomize prints around the text: {@code '}, {@code "}, or a space for none
 */
record Reread(YamlNode node, Effect effect, char quote) {
    private static final String STRUCTURE = "[]{}&*!|>%@`\"'#,?:-";

    /** A version, and no number: what counts is its last zero, which a number loses. */
    private static final Pattern VERSION = Pattern.compile("[1-9]\\d*\\.\\d*0");

    /** Where a scalar stands: the same text isn't the same everywhere. */
    enum Place {
        KEY,
        VALUE,
        ITEM
    }

    /** What became of the text. */
    enum Effect {
        AS_MEANT,
        NO_YAML,
        NOTHING_LEFT,
        OTHER_TEXT,
        NESTED,
        JOINED
    }

    /** @param substitute puts the values into a text */
    static Reread of(YamlScalar before, Place place, UnaryOperator<String> substitute, Provenance provenance) {
        String meant = substitute.apply(before.text());
        String printed = YamlWriter.document(before).stripTrailing();
        char first = printed.isEmpty() ? ' ' : printed.charAt(0);
        boolean quoted = first == '\'' || first == '"';
        if (first == '|' || first == '>' || quoted && isSafe(meant, first)) {
            return new Reread(YamlScalar.string(meant, provenance), Effect.AS_MEANT, first);
        }
        if (!quoted && isPlain(meant)) {
            boolean rounded = VERSION.matcher(meant.strip()).matches();
            Effect effect = rounded ? Effect.OTHER_TEXT : Effect.AS_MEANT;
            return new Reread(YamlScalar.plain(meant.strip(), provenance), effect, ' ');
        }
        char quote = quoted ? first : ' ';
        Optional<YamlNode> parsed = parsed(quoted ? substitute.apply(printed) : meant, place);
        return new Reread(
                parsed.map(node -> at(node, provenance)).orElseGet(() -> YamlScalar.string(meant, provenance)),
                parsed.map(node -> effect(node, meant, quote)).orElse(Effect.NO_YAML),
                quote);
    }

    private static boolean isSafe(String text, char quote) {
        return text.indexOf(quote) < 0 && (quote == '\'' || text.indexOf('\\') < 0);
    }

    private static boolean isPlain(String text) {
        return text.isEmpty()
                || STRUCTURE.indexOf(text.strip().isEmpty() ? ' ' : text.strip().charAt(0)) < 0
                        && text.chars().allMatch(c -> c >= ' ')
                        && !text.contains(": ")
                        && !text.contains(" #")
                        && !text.stripTrailing().endsWith(":");
    }

    private static Optional<YamlNode> parsed(String text, Place place) {
        String document = switch (place) {
            case KEY -> text + ": v\n";
            case VALUE -> "k: " + text + "\n";
            case ITEM -> "- " + text + "\n";
        };
        YamlStream stream = YamlParser.parse(new SourceFile("", document.getBytes(StandardCharsets.UTF_8)));
        boolean broken = stream.documents().size() != 1
                || stream.problems().stream().anyMatch(p -> p.id().equals("yaml-syntax"));
        return broken ? Optional.empty() : stream.firstRoot().flatMap(root -> at(root, place));
    }

    private static Optional<YamlNode> at(YamlNode root, Place place) {
        if (place == Place.ITEM) {
            return root instanceof YamlSequence list && list.size() == 1 && hasPlainKeys(list)
                    ? Optional.of(list.items().get(0))
                    : Optional.empty();
        }
        return root instanceof YamlMapping mapping && mapping.size() == 1 && hasPlainKeys(mapping)
                ? mapping.entries().stream()
                        .map(e -> place == Place.KEY ? e.key() : e.value())
                        .findFirst()
                : Optional.empty();
    }

    /** JSON has no others. */
    private static boolean hasPlainKeys(YamlNode node) {
        boolean here = !(node instanceof YamlMapping mapping)
                || mapping.entries().stream().allMatch(e -> e.key() instanceof YamlScalar);
        return here && node.children().stream().allMatch(Reread::hasPlainKeys);
    }

    /** Quotes, brackets, braces and escapes that a value brings itself are meant. */
    private static Effect effect(YamlNode node, String meant, char quote) {
        if (!(node instanceof YamlScalar scalar)) {
            boolean flow = node instanceof YamlMapping mapping ? mapping.flow() : ((YamlSequence) node).flow();
            return flow ? Effect.AS_MEANT : Effect.NESTED;
        }
        String text = scalar.text();
        boolean asMeant = switch (quote) {
            case '"' -> true;
            case '\'' -> text.equals(meant) || text.equals(meant.replace("''", "'"));
            default ->
                scalar.style() == ScalarStyle.SINGLE_QUOTED
                        || scalar.style() == ScalarStyle.DOUBLE_QUOTED
                        || text.equals(meant.strip());
        };
        if (asMeant) {
            return Effect.AS_MEANT;
        }
        return text.isEmpty() ? Effect.NOTHING_LEFT : Effect.OTHER_TEXT;
    }

    private static YamlNode at(YamlNode node, Provenance provenance) {
        return node.mapWithKeys(child -> at(child, provenance)).withProvenance(provenance);
    }
}
