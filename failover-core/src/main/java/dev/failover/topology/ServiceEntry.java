package dev.failover.topology;

import dev.failover.resource.NearestName;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one entry of the configuration. */
final class ServiceEntry {
    private final Setting name;
    private final YamlNode value;
    private final Setting nodeLabelKey;
    private final List<Problem> problems = new ArrayList<>();
    /** What unknown fields were meant to be: those aren't told to be missing as well. */
    private final Set<String> misspelt = new HashSet<>();

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
            invalid("is not a mapping", value, "write its fields below it: " + String.join(", ", EntryFields.REQUIRED));
            return Optional.empty();
        }
        fields.entries().forEach(this::read);
        checkKind();
        checkPaths();
        List<String> missing = EntryFields.missing(
                Stream.concat(fields.entries().stream().map(YamlMapping.Entry::keyText), misspelt.stream())
                        .toList());
        if (!missing.isEmpty()) {
            String noun = missing.size() == 1 ? "the field " : "the fields ";
            problems.add(Problem.error(
                    FailoverConfig.INVALID,
                    "service '" + name + "' lacks " + noun + quoted(missing),
                    name.location(),
                    "add " + String.join(", ", missing) + " to the entry"));
        }
        if (problems.isEmpty()) {
            checkLabels(service());
        }
        return problems.isEmpty() ? Optional.of(service()) : Optional.empty();
    }

    private void read(YamlMapping.Entry field) {
        String key = field.keyText();
        if (!EntryFields.KNOWN.contains(key)) {
            Optional<String> meant = NearestName.of(key, EntryFields.KNOWN);
            meant.ifPresent(misspelt::add);
            invalid(
                    "has the unknown field '" + key + "'"
                            + NearestName.hint(key, EntryFields.KNOWN).orElse(""),
                    field.key(),
                    meant.map(m -> "rename it to '" + m + "'")
                            .orElse("remove it; the fields are " + String.join(", ", EntryFields.KNOWN)));
        } else if (field.value() instanceof YamlScalar scalar && isText(scalar)) {
            settings.put(key, new Setting(scalar.text(), scalar.location()));
        } else {
            invalid(
                    "needs a string as its '" + key + "'",
                    field.value(),
                    "write a name, in quotes if it looks like a number");
        }
    }

    private void checkKind() {
        Setting kind = settings.get(EntryFields.KIND);
        boolean byPaths = EntryFields.PATHS.stream().anyMatch(settings::containsKey);
        if (kind != null && !byPaths && !EntryFields.KINDS.contains(kind.text())) {
            invalid(
                    "has the kind '" + kind + "', which can't be failed over",
                    kind.location(),
                    "the kinds are " + String.join(" and ", EntryFields.KINDS)
                            + "; for any other kind, add the paths of its two values: claim_path: spec.values.claim,"
                            + " node_path: spec.values.nodeSelector.role");
        }
    }

    private void checkPaths() {
        EntryFields.PATHS.stream()
                .filter(settings::containsKey)
                .map(this::setting)
                .filter(path -> !ValuePaths.isPath(path.text()))
                .forEach(path -> invalid(
                        "has the path '" + path + "', which has an empty step",
                        path.location(),
                        "separate its steps by single dots, such as spec.values.nodeSelector.role"));
    }

    /** At one path only the values tell the sides apart. */
    private void checkLabels(FailoverService service) {
        NodeLabel backup = service.nodeLabel(Side.BACKUP);
        if (service.paths().isPresent()
                && backup.value().equals(service.nodeLabel(Side.PRIMARY).value())) {
            invalid(
                    "has the same value '" + backup.value() + "' for its node_path on both sides",
                    service.backupNodeLabel().location(),
                    "give primary_node_label and backup_node_label different values");
        }
    }

    static boolean isText(YamlScalar scalar) {
        return scalar.kind() == ScalarKind.STRING && !scalar.text().isBlank();
    }

    private FailoverService service() {
        return new FailoverService(
                name,
                setting("namespace"),
                settings.getOrDefault(EntryFields.KIND, new Setting(EntryFields.KINDS.get(0), name.location())),
                setting("deployment"),
                setting(EntryFields.VOLUME),
                setting("primary_pvc"),
                setting("backup_pvc"),
                setting("primary_node_label"),
                setting("backup_node_label"),
                settings.getOrDefault("node_label_key", nodeLabelKey),
                paths());
    }

    private Optional<ValuePaths> paths() {
        return Optional.ofNullable(settings.get(EntryFields.CLAIM_PATH))
                .map(claim -> new ValuePaths(claim, setting(EntryFields.NODE_PATH)));
    }

    private Setting setting(String field) {
        return settings.getOrDefault(field, name);
    }

    private void invalid(String what, YamlNode where, String advice) {
        invalid(what, where.location(), advice);
    }

    private void invalid(String what, Location where, String advice) {
        problems.add(Problem.error(FailoverConfig.INVALID, "service '" + name + "' " + what, where, advice));
    }

    private static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }
}
