package dev.failover.check.rules.failover;

import dev.failover.check.entry.ConfigurationText;
import dev.failover.check.entry.EntryInsertion;
import dev.failover.source.Location;
import dev.failover.topology.FailoverConfig;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;

/** From the configuration that was read to the text that it was read from. */
final class ConfigurationTexts {
    private ConfigurationTexts() {}

    /** Empty where {@code services:} holds something that no entry can be added to. */
    static Optional<EntryInsertion> of(FailoverConfig config) {
        return config.servicesEntry()
                .map(YamlMapping.Entry::value)
                .filter(ConfigurationTexts::takesEntries)
                .map(v -> EntryInsertion.into(
                        new ConfigurationText(config.file(), config.document().orElseThrow(), holder(config))));
    }

    private static boolean takesEntries(YamlNode services) {
        return services instanceof YamlMapping || (services instanceof YamlScalar scalar && scalar.isNull());
    }

    /** The scalar of the ConfigMap that the document was read from. */
    private static Optional<YamlScalar> holder(FailoverConfig config) {
        return config.configMap().flatMap(map -> map.root().mapping("data")).stream()
                .flatMap(data -> data.entries().stream())
                .map(YamlMapping.Entry::value)
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .filter(scalar -> same(scalar.location(), config.location()))
                .findFirst();
    }

    private static boolean same(Location one, Location other) {
        return one.path().equals(other.path()) && one.span().equals(other.span());
    }
}
