package dev.failover.topology;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.source.Unforeseen;
import dev.failover.topology.ConfigMapSearch.Candidate;
import dev.failover.topology.FailoverConfig.Form;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the failover configuration: the named file, or the ConfigMap of the build that holds it. */
final class ConfigReader {
    private final Inventory inventory;
    private final TopologyOptions options;

    private ConfigReader(Inventory inventory, TopologyOptions options) {
        this.inventory = inventory;
        this.options = options;
    }

    /** Empty when nothing is named and the build holds no such ConfigMap. */
    static Optional<FailoverConfig> read(Inventory inventory, SourceTree tree, TopologyOptions options) {
        ConfigReader reader = new ConfigReader(inventory, options);
        return options.configFile().map(path -> reader.file(tree, path)).or(reader::configMap);
    }

    private FailoverConfig file(SourceTree tree, String path) {
        Form form = path.toLowerCase(Locale.ROOT).endsWith(".json") ? Form.JSON_FILE : Form.YAML_FILE;
        Optional<SourceFile> file = tree.file(path);
        if (file.isEmpty()) {
            return missing(
                    form,
                    Location.start(new SourceFile(path, new byte[0])),
                    "there is no file " + path + " in " + tree.name(),
                    "name the configuration by its path from there: -Dfailover.config=FILE");
        }
        Optional<Candidate> configMap = ConfigFiles.configMap(YamlParser.parse(file.get()), options.configMap());
        if (configMap.isPresent()) {
            return of(configMap.get());
        }
        YamlStream stream = YamlParser.parseFirst(file.get());
        Location location = stream.documents().stream()
                .findFirst()
                .map(YamlDocument::location)
                .orElseGet(() -> Location.start(file.get()));
        return new ConfigDocument(form, location, Optional.empty(), options.nodeLabelKey()).read(stream);
    }

    private Optional<FailoverConfig> configMap() {
        ConfigMapSearch search = new ConfigMapSearch(inventory.configMaps(), options.configMap());
        Optional<FailoverConfig> found = search.find().map(this::of);
        return found.or(() -> options.configMap().flatMap(this::namedButMissing));
    }

    private FailoverConfig of(Candidate found) {
        return new ConfigDocument(
                        Form.CONFIG_MAP, found.text().location(), Optional.of(found.resource()), options.nodeLabelKey())
                .read(found.stream());
    }

    private Optional<FailoverConfig> namedButMissing(String name) {
        return inventory.resources().stream()
                .findFirst()
                .map(any -> missing(
                        Form.CONFIG_MAP,
                        Location.start(any.location().file()),
                        "no ConfigMap '" + name + "' with a '" + ConfigMapSearch.KEY + "' key is in the build",
                        "name it as -Dfailover.configMap=NAME or NAMESPACE/NAME, as it is called in the built output"));
    }

    /** The configuration of a cluster whose objects can't be read. */
    static FailoverConfig unread(String directory, Unforeseen unforeseen) {
        return missing(
                Form.CONFIG_MAP,
                Location.start(new SourceFile(directory, new byte[0])),
                "the failover configuration of this cluster can't be checked: " + unforeseen.words(),
                Unforeseen.advice("Everything else is checked."));
    }

    private static FailoverConfig missing(Form form, Location location, String message, String advice) {
        Problem problem = Problem.error(FailoverConfig.INVALID, message, location, advice);
        Optional<YamlMapping> nothing = Optional.empty();
        return new FailoverConfig(form, location, Optional.empty(), nothing, List.of(), Set.of(), List.of(problem));
    }
}
