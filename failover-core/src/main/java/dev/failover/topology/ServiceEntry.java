package dev.failover.topology;

import dev.failover.resource.NearestName;
import dev.failover.source.Problem;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one entry of the configuration. */
final class ServiceEntry {
    private static final List<String> REQUIRED = List.of(
            "namespace",
            "deployment",
            "volume_name",
            "primary_pvc",
            "backup_pvc",
            "primary_node_label",
            "backup_node_label");
    private static final List<String> KNOWN = List.of(
            "namespace",
            "deployment",
            "volume_name",
            "primary_pvc",
            "backup_pvc",
            "primary_node_label",
            "backup_node_label",
            "node_label_key",
            "kind");
    private static final List<String> KINDS = List.of("Deployment", "StatefulSet");

    private final Setting name;
    private final YamlNode value;
    private final Setting nodeLabelKey;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    ServiceEntry(YamlMapping.Entry entry, Setting nodeLabelKey) {
        this.name = new Setting(entry.keyText(), entry.key().location());
        this.value = entry.value();
        this.nodeLabelKey = nodeLabelKey;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Empty when something required is missing or wrong. */
    Optional<FailoverService> read() {
        if (!(value instanceof YamlMapping fields)) {
            invalid("is not a mapping", value, "write its fields below it: " + String.join(", ", REQUIRED));
            return Optional.empty();
        }
        fields.entries().forEach(this::read);
        List<String> missing =
                REQUIRED.stream().filter(field -> fields.get(field).isEmpty()).toList();
        if (!missing.isEmpty()) {
            String noun = missing.size() == 1 ? "the field " : "the fields ";
            problems.add(Problem.error(
                    FailoverConfig.INVALID,
                    "service '" + name + "' lacks " + noun + quoted(missing),
                    name.location(),
                    "add " + String.join(", ", missing) + " to the entry"));
        }
        return settings.keySet().containsAll(REQUIRED) && problems.isEmpty()
                ? Optional.of(service())
                : Optional.empty();
    }

    private void read(YamlMapping.Entry field) {
        String key = field.keyText();
        if (!KNOWN.contains(key)) {
            Optional<String> meant = NearestName.of(key, KNOWN);
            invalid(
                    "has the unknown field '" + key + "'"
                            + meant.map(m -> "; did you mean '" + m + "'?").orElse(""),
                    field.key(),
                    meant.map(m -> "rename it to '" + m + "'")
                            .orElse("remove it; the fields are " + String.join(", ", KNOWN)));
        } else if (field.value() instanceof YamlScalar scalar && isText(scalar)) {
            read(key, new Setting(scalar.text(), scalar.location()), scalar);
        } else {
            invalid(
                    "needs a text as its '" + key + "'",
                    field.value(),
                    "write a name, in quotes if it looks like a number");
        }
    }

    private void read(String key, Setting setting, YamlScalar scalar) {
        if (key.equals("kind") && !KINDS.contains(setting.text())) {
            invalid(
                    "has the kind '" + setting + "', which can't be failed over",
                    scalar,
                    "the kinds are " + String.join(" and ", KINDS));
        } else {
            settings.put(key, setting);
        }
    }

    static boolean isText(YamlScalar scalar) {
        return scalar.kind() == ScalarKind.STRING && !scalar.text().isBlank();
    }

    private FailoverService service() {
        return new FailoverService(
                name,
                setting("namespace"),
                settings.getOrDefault("kind", new Setting(KINDS.get(0), name.location())),
                setting("deployment"),
                setting("volume_name"),
                setting("primary_pvc"),
                setting("backup_pvc"),
                setting("primary_node_label"),
                setting("backup_node_label"),
                settings.getOrDefault("node_label_key", nodeLabelKey));
    }

    private Setting setting(String field) {
        return settings.getOrDefault(field, name);
    }

    private void invalid(String what, YamlNode where, String advice) {
        problems.add(Problem.error(FailoverConfig.INVALID, "service '" + name + "' " + what, where.location(), advice));
    }

    private static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }
}
