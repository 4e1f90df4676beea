package dev.failover.kustomize.transform.generate;

import dev.failover.kustomize.model.Booleans;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Generation;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.resource.Origin;
import dev.failover.resource.Resource;
import dev.failover.source.Provenance;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.resolve.ApiReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ConfigMap or Secret in the making. */
public final class GeneratedObject {
    private final YamlMapping args;
    private final Provenance here;
    private final List<Pair> pairs;
    private YamlMapping root;

    /**
     * @param args the generator's entry
     * @throws RefusedException when it has no name, or its sources can't be read
     */
    public GeneratedObject(String kind, YamlMapping args, String operator, OperatorContext context) {
        this.args = args;
        this.here = Provenance.of(args.location()).touchedBy(operator, args.location());
        YamlScalar name = args.scalar("name")
                .filter(n -> !n.text().isEmpty())
                .orElseThrow(() -> new RefusedException(
                        "kustomize-bad-generator",
                        "a " + kind + " must have a name",
                        args.location(),
                        "Add 'name:' to the generator's entry."));
        this.root = empty().with("apiVersion", string("v1", here))
                .with("kind", string(kind, here))
                .with("metadata", empty().with("name", string(name.text(), written(name, operator))));
        args.scalar("namespace")
                .filter(n -> !n.text().isEmpty())
                .ifPresent(n -> putMetadata("namespace", string(n.text(), written(n, operator))));
        this.pairs = new KeyValueSources(args, operator, context).pairs();
    }

    private static Provenance written(YamlScalar scalar, String operator) {
        return Provenance.of(scalar.location()).touchedBy(operator, scalar.location());
    }

    public void put(String field, String text) {
        root = root.with(field, string(text, here));
    }

    /** All in {@code data}, what isn't text in {@code binaryData}. */
    public void putTextOrBinary() {
        List<Entry> texts = new ArrayList<>();
        List<Entry> binaries = new ArrayList<>();
        for (Pair pair : pairs) {
            Optional<String> text = pair.value().text();
            if (text.isPresent()) {
                texts.add(entry(pair, text.get()));
            } else {
                binaries.add(entry(pair, pair.value().base64()));
            }
        }
        putEntries("data", texts);
        putEntries("binaryData", binaries);
    }

    private void putEntries(String field, List<Entry> entries) {
        if (!entries.isEmpty()) {
            root = root.with(field, YamlMapping.of(entries, here));
        }
    }

    /** All in {@code data}, which is there even when it is empty. */
    public void putEncoded() {
        List<Entry> entries =
                pairs.stream().map(p -> entry(p, p.value().base64())).toList();
        root = root.with("data", YamlMapping.of(entries, here));
    }

    private static Entry entry(Pair pair, String text) {
        return new Entry(YamlScalar.plain(pair.key(), pair.source()), string(text, pair.source()));
    }

    /** The object with what {@code options} adds. */
    public Operand finish() {
        YamlMapping options = args.mapping("options").orElseGet(this::empty);
        options.mapping("labels").ifPresent(m -> putTexts("labels", m));
        options.mapping("annotations").ifPresent(m -> putTexts("annotations", m));
        if (Booleans.isTrue(options, "immutable")) {
            root = root.with("immutable", YamlScalar.plain("true", here));
        }
        Generation generation = new Generation(behavior(), !Booleans.isTrue(options, "disableNameSuffixHash"));
        return Operand.generated(new Resource(root, Origin.of(args.location())), generation);
    }

    private void putTexts(String field, YamlMapping texts) {
        if (texts.isEmpty()) {
            return;
        }
        List<Entry> entries = texts.entries().stream()
                .map(e ->
                        new Entry(YamlScalar.plain(e.keyText(), e.key().provenance()), quoted((YamlScalar) e.value())))
                .toList();
        putMetadata(field, empty().withEntries(entries));
    }

    private YamlNode quoted(YamlScalar value) {
        return new YamlScalar(
                value.text(),
                ScalarStyle.SINGLE_QUOTED,
                Tags.STR,
                value.provenance().touchedBy(operator(), args.location()));
    }

    private String operator() {
        return here.touches().get(0).operator();
    }

    private void putMetadata(String field, YamlNode value) {
        root = root.update("metadata", metadata -> ((YamlMapping) metadata).with(field, value));
    }

    private Generation.Behavior behavior() {
        return switch (args.text("behavior").orElse("")) {
            case "create" -> Generation.Behavior.CREATE;
            case "replace" -> Generation.Behavior.REPLACE;
            case "merge" -> Generation.Behavior.MERGE;
            default -> Generation.Behavior.UNSPECIFIED;
        };
    }

    private YamlMapping empty() {
        return YamlMapping.of(List.of(), here);
    }

    /** In the style that kustomize gives it, on which depends what a patch with a number makes of it. */
    private static YamlScalar string(String text, Provenance provenance) {
        boolean ambiguous = ApiReading.kind(YamlScalar.plain(text, provenance)) != ScalarKind.STRING;
        ScalarStyle style = text.indexOf('\n') >= 0
                ? ScalarStyle.LITERAL
                : ambiguous && !text.isEmpty() ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN;
        return new YamlScalar(text, style, Tags.STR, provenance);
    }
}
