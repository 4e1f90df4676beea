package dev.failover.topology;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.NearestName;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.topology.FailoverConfig.Form;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the document of a failover configuration; each structural mistake becomes a problem at its place. */
final class ConfigDocument {
    private static final String NODE_LABEL_KEY = "node_label_key";
    private static final List<String> KEYS = List.of("services", NODE_LABEL_KEY);

    private final Form form;
    private final Location location;
    private final Optional<Resource> configMap;
    private final Setting defaultKey;
    private final List<Problem> problems = new ArrayList<>();
    private final List<FailoverService> services = new ArrayList<>();
    private final Map<Moved, List<FailoverService>> byWorkload = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    /** What an entry is about. */
    private record Moved(String kind, NamespacedName workload) {
        static Moved by(FailoverService service) {
            return new Moved(service.kind().text(), service.workload());
        }
    }

    ConfigDocument(Form form, Location location, Optional<Resource> configMap, String defaultKey) {
        this.form = form;
        this.location = location;
        this.configMap = configMap;
        this.defaultKey = new Setting(defaultKey, location);
    }

    FailoverConfig read(YamlStream stream) {
        stream.problems().forEach(p -> problems.add(asInvalid(p)));
        Optional<YamlNode> root = stream.firstRoot();
        Optional<YamlMapping> document =
                root.filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
        if (document.isPresent()) {
            read(document.get());
        } else if (problems.isEmpty()) {
            missingServices(root.map(YamlNode::location).orElse(location), "");
        }
        return new FailoverConfig(form, location, configMap, document, services, names, problems);
    }

    /** A duplicate key or a syntax error inside the document is a mistake of the configuration. */
    private static Problem asInvalid(Problem problem) {
        return new Problem(
                FailoverConfig.INVALID,
                problem.level(),
                "the failover configuration can't be read: " + problem.message(),
                problem.location(),
                problem.related(),
                problem.advice());
    }

    private void read(YamlMapping document) {
        Optional<YamlNode> node = document.get("services");
        if (node.isEmpty()) {
            Optional<YamlMapping.Entry> meant = document.entries().stream()
                    .filter(e -> NearestName.of(e.keyText(), KEYS)
                            .filter("services"::equals)
                            .isPresent())
                    .findFirst();
            missingServices(
                    meant.map(e -> e.key().location()).orElse(document.location()),
                    meant.map(e -> "; did you mean 'services' instead of '" + e.keyText() + "'?")
                            .orElse(""));
        } else if (node.get() instanceof YamlMapping entries) {
            read(entries, nodeLabelKey(document));
        } else if (!(node.get() instanceof YamlScalar scalar && scalar.isNull())) {
            invalid(
                    "'services' must be a mapping from service names to entries",
                    node.get().location(),
                    "write one entry per service under 'services:', or '{}' for none");
        }
    }

    private void read(YamlMapping entries, Setting nodeLabelKey) {
        for (YamlMapping.Entry entry : entries.entries()) {
            names.add(entry.keyText());
            ServiceEntry reader = new ServiceEntry(entry, nodeLabelKey);
            reader.read().ifPresent(this::add);
            problems.addAll(reader.problems());
        }
    }

    /**
     * Two entries for one workload would be two truths about where it is, even if they say the same. Of two with the same
     * name the duplicate key is reported already, and a claim that both have by a rule of its own.
     */
    private void add(FailoverService service) {
        List<FailoverService> same = byWorkload.computeIfAbsent(Moved.by(service), w -> new ArrayList<>());
        Optional<FailoverService> first = same.stream()
                .filter(other -> !other.toString().equals(service.toString()))
                .filter(other -> !sharesClaim(other, service))
                .findFirst();
        if (first.isPresent()) {
            problems.add(twice(first.get(), service));
        } else {
            same.add(service);
            services.add(service);
        }
    }

    private static boolean sharesClaim(FailoverService first, FailoverService second) {
        return Stream.of(Side.values())
                .map(first::claim)
                .anyMatch(claim -> claim.equals(second.claim(Side.PRIMARY)) || claim.equals(second.claim(Side.BACKUP)));
    }

    private static Problem twice(FailoverService first, FailoverService second) {
        return new Problem(
                FailoverConfig.INVALID,
                Problem.Level.ERROR,
                "service '" + second + "' is about the " + second.kind() + " " + second.workload() + ", as service '"
                        + first + "' is",
                second.location(),
                List.of(first.location()),
                "remove one of the two entries");
    }

    private Setting nodeLabelKey(YamlMapping document) {
        Optional<YamlNode> node = document.get(NODE_LABEL_KEY);
        if (node.isEmpty()) {
            return defaultKey;
        }
        if (node.get() instanceof YamlScalar scalar && ServiceEntry.isText(scalar)) {
            return new Setting(scalar.text(), scalar.location());
        }
        invalid(
                "'" + NODE_LABEL_KEY + "' must be the key of a node label",
                node.get().location(),
                "write it as text, such as '" + NODE_LABEL_KEY + ": role'");
        return defaultKey;
    }

    private void missingServices(Location where, String hint) {
        invalid(
                "the failover configuration has no 'services:'" + hint,
                where,
                "add 'services:' with one entry per service under it");
    }

    private void invalid(String message, Location where, String advice) {
        problems.add(Problem.error(FailoverConfig.INVALID, message, where, advice));
    }
}
