package dev.failover.report.picture;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.report.picture.Part.Condition;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.topology.Claim;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects of one cluster as parts of a picture. */
record Parts(Topology topology, FindingIndex findings) {
    private static final String VOLUME = "volume";

    Part workload(Workload workload) {
        return new Part(workload.kind(), workload.name().toString(), "", condition(workload.resource()));
    }

    /** A node is only known by its label. */
    Part node(String label, Optional<Location> setting) {
        boolean wrong = setting.map(findings::in).map(Parts::holdsError).orElse(false);
        return new Part("node", label, "", wrong ? Condition.WRONG : Condition.SOUND);
    }

    Part claim(NamespacedName name) {
        return topology.claim(name)
                .map(c -> new Part("claim", name.name(), text(c.request()), condition(c.resource())))
                .orElseGet(() -> absent("claim", name.name()));
    }

    /** Of a claim that isn't there nothing is said: that it is missing is enough. */
    Part volumeOf(NamespacedName claim) {
        return topology.claim(claim).map(this::volumeOf).orElseGet(() -> absent(VOLUME, ""));
    }

    /** Where a build fails nobody knows what it would hold. */
    Part absent(String kind, String name) {
        return topology.cluster().failed()
                ? new Part(kind, name, "not known: a build fails", Condition.SOUND)
                : new Part(kind, name, "", Condition.MISSING);
    }

    private Part volumeOf(Claim claim) {
        Optional<Part> known = topology.volumeOf(claim).map(this::volume);
        Optional<Part> named = claim.volumeName().map(this::notInTheBuild);
        return known.or(() -> named)
                .orElseGet(() ->
                        new Part(VOLUME, "", "made on demand " + text(claim.storageClassName()), Condition.SOUND));
    }

    private Part volume(Volume volume) {
        String detail = Stream.of(volume.capacity(), volume.storageClassName())
                .flatMap(Optional::stream)
                .map(YamlScalar::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Part(VOLUME, volume.name(), detail, condition(volume.resource()));
    }

    /** Whether that is wrong is for the rules to say: it may be made by something outside of the repository. */
    private Part notInTheBuild(YamlScalar name) {
        boolean made = !topology.cluster().failed()
                && findings.in(name.location()).findAny().isEmpty();
        return made
                ? new Part(VOLUME, name.text(), "not in the repository", Condition.SOUND)
                : absent(VOLUME, name.text());
    }

    private Condition condition(Resource resource) {
        return holdsError(findings.about(resource)) ? Condition.WRONG : Condition.SOUND;
    }

    private static boolean holdsError(Stream<Finding> findings) {
        return findings.anyMatch(f -> f.severity() == Severity.ERROR);
    }

    private static String text(Optional<YamlScalar> value) {
        return value.map(YamlScalar::text).orElse("");
    }
}
