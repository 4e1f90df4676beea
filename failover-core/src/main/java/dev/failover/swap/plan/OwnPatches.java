package dev.failover.swap.plan;

import dev.failover.kustomize.Kustomizer;
import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.swap.Direction;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.swap.ServiceSwap;
import dev.failover.swap.edit.AddedPatch;
import dev.failover.swap.edit.Expectation;
import dev.failover.swap.edit.NotEditableException;
import dev.failover.swap.edit.PatchBody;
import dev.failover.swap.edit.PatchChange;
import dev.failover.swap.edit.PatchFile;
import dev.failover.swap.edit.ValueSource;
import dev.failover.swap.edit.WrittenNodes;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The patches that a swap writes for services whose values are not theirs alone, and that the swap back finds again. */
final class OwnPatches {
    private final SourceTree tree;
    private final WrittenNodes nodes;
    private final Direction direction;
    private final Kustomizer kustomizer;

    OwnPatches(SourceTree tree, WrittenNodes nodes, Direction direction) {
        this.tree = tree;
        this.nodes = nodes;
        this.direction = direction;
        this.kustomizer = new Kustomizer(tree, LoadRestriction.REPOSITORY);
    }

    /** The one that the swap there has written, where it still decides a value. */
    Optional<PatchFile> earlier(ServiceState state) {
        Stream<YamlScalar> values = Stream.concat(
                state.mount().stream().map(mount -> mount.claimName()),
                Stream.of(Side.values())
                        .flatMap(side -> state.nodeChoices(side).stream())
                        .map(choice -> choice.value()));
        String header = header(state.service(), direction.back());
        return values.map(value -> value.location().file())
                .filter(file -> file.text().startsWith(header)
                        && !isCommented(file.text().substring(header.length())))
                .findFirst()
                .flatMap(file -> kustomizer
                        .kustomizationFile(file.directory())
                        .map(kustomization -> new PatchFile(kustomization.path(), file.path())));
    }

    /** What somebody has noted there since isn't the swap's to take away. */
    private static boolean isCommented(String text) {
        return text.lines().anyMatch(line -> line.startsWith("#") || line.contains(" #"));
    }

    /** The kustomizations that bring in the workload, the nearest first. */
    List<String> kustomizations(Workload workload) {
        return workload.resource().origin().through().stream()
                .map(Location::file)
                .filter(file -> kustomizer
                        .kustomizationFile(file.directory())
                        .filter(k -> k.path().equals(file.path()))
                        .isPresent())
                .map(SourceFile::path)
                .distinct()
                .toList();
    }

    /** A new one beside a kustomization, which gives the workload all that the swap expects of it. */
    PatchChange beside(String kustomization, Target target, ServiceSwap swap) throws NotEditableException {
        FailoverService service = target.service();
        if (!service.toString().matches("[A-Za-z0-9._-]+")) {
            throw new NotEditableException("'" + service + "' can't be a part of a file's name");
        }
        Workload workload = swap.workload();
        List<Expectation> values = new ArrayList<>(swap.node().expected());
        for (Expectation claim : swap.claim().expected()) {
            values.add(Expectation.of(
                    claim.path(), sourceName(target, claim.value().orElseThrow())));
        }
        PatchBody body =
                new PatchBody(workload.resource().root(), workload.podSpecPath().key("volumes"));
        return new AddedPatch(
                PatchFile.beside(kustomization, service),
                header(service, direction) + body.text(identity(workload), values));
    }

    /** Patches are made before names are, so they hold the claim's name as it is written. */
    private String sourceName(Target target, String claim) {
        YamlScalar built = target.state().mount().orElseThrow().claimName();
        return new ValueSource(nodes)
                .sourceName(built, ClaimChange.builtName(target, direction))
                .orElse(claim);
    }

    private static String header(FailoverService service, Direction direction) {
        return "# Written by failover:" + direction.goal() + " for the service " + service + ".\n# failover:"
                + direction.back().goal() + " removes it, and its entry in the kustomization.\n";
    }

    /** As it is written, before any kustomization has renamed it. */
    private YamlMapping identity(Workload workload) throws NotEditableException {
        YamlMapping written = nodes.mapping(workload.location())
                .orElseThrow(() ->
                        new NotEditableException("the " + workload.kind() + " " + workload.name() + " is generated"));
        List<Entry> metadata = written.mapping("metadata").map(YamlMapping::entries).orElse(List.of()).stream()
                .filter(e -> e.keyText().equals("name") || e.keyText().equals("namespace"))
                .toList();
        List<Entry> identity = new ArrayList<>();
        for (Entry entry : written.entries()) {
            boolean isType =
                    entry.keyText().equals("apiVersion") || entry.keyText().equals("kind");
            YamlNode names = YamlMapping.of(metadata, written.provenance());
            if (isType || entry.keyText().equals("metadata")) {
                identity.add(isType ? entry : entry.withValue(names));
            }
        }
        return YamlMapping.of(identity, written.provenance());
    }
}
