package dev.failover.readiness;

import static java.util.stream.Collectors.toMap;

import dev.failover.flux.Clusters;
import dev.failover.flux.FluxKustomization;
import dev.failover.flux.source.FluxSource;
import dev.failover.flux.source.GitRevision;
import dev.failover.flux.source.SourceRef;
import dev.failover.readiness.Obstacle.Kind;
import dev.failover.source.Location;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Flux fetches what is committed: its source follows the branch that a swap is pushed to, and takes the commit. */
final class Fetched {
    private final Clusters clusters;
    private final Map<SourceRef, FluxSource> built;
    private final PushedCommit commit;

    Fetched(Clusters clusters, Topology topology, PushedCommit commit) {
        this.clusters = clusters;
        this.built = topology.resources().stream()
                .filter(FluxSource::isOne)
                .map(FluxSource::new)
                .collect(toMap(FluxSource::reference, source -> source, (first, second) -> first));
        this.commit = commit;
    }

    /** @param state of a service whose workload is there */
    Stream<Obstacle> of(ServiceState state) {
        Workload workload = state.workload().orElseThrow();
        return workload.entryPoint().flux().flatMap(this::source).stream().flatMap(source -> of(state, source));
    }

    private Stream<Obstacle> of(ServiceState state, FluxSource source) {
        return Stream.of(
                        suspended(state, source),
                        source.revision().flatMap(revision -> revision(state, source, revision)),
                        digest(state, source),
                        unsigned(state, source))
                .flatMap(Optional::stream);
    }

    /** As it is in the build, which may patch what is written; else as it is written. */
    private Optional<FluxSource> source(FluxKustomization flux) {
        return flux.sourceRef()
                .flatMap(ref -> Optional.ofNullable(built.get(ref)))
                .or(() -> clusters.sourceOf(flux));
    }

    private static Optional<Obstacle> suspended(ServiceState state, FluxSource source) {
        return source.suspension()
                .map(flag -> obstacle(
                        state,
                        source,
                        Kind.POLICY,
                        "is suspended: a swap would change nothing",
                        flag.location(),
                        "Resume it: set 'suspend: false'."));
    }

    private Optional<Obstacle> revision(ServiceState state, FluxSource source, GitRevision revision) {
        String value = "'" + revision.value() + "'";
        return switch (revision.kind()) {
            case BRANCH -> branch(state, source, revision);
            case TAG ->
                Optional.of(fixed(
                        state,
                        source,
                        "is pinned to the tag " + value + ": a commit on a branch changes nothing",
                        revision));
            case SEMVER ->
                Optional.of(fixed(
                        state,
                        source,
                        "follows the newest tag in the range " + value
                                + ": a swap changes nothing until you release a new tag",
                        revision));
            case COMMIT ->
                Optional.of(fixed(
                        state,
                        source,
                        "is pinned to the commit " + value + ": another commit changes nothing",
                        revision));
            case REF ->
                Optional.of(fixed(
                        state,
                        source,
                        "reads " + value + ", which isn't a branch: a commit on a branch changes nothing",
                        revision));
        };
    }

    private static Obstacle fixed(ServiceState state, FluxSource source, String what, GitRevision revision) {
        return obstacle(
                state,
                source,
                Kind.POLICY,
                what,
                revision.location(),
                "Make it follow a branch: set 'ref:' to 'branch: NAME'.");
    }

    private Optional<Obstacle> branch(ServiceState state, FluxSource source, GitRevision revision) {
        String followed = revision.value();
        return commit.branch()
                .filter(branch -> !branch.equals(followed))
                .map(branch -> obstacle(
                                state,
                                source,
                                Kind.POLICY,
                                "follows the branch '" + followed + "', but the swap is for '" + branch
                                        + "': it would change nothing",
                                revision.location(),
                                "Swap on that branch: add -Dfailover.branch=" + followed)
                        .shownByCommit());
    }

    private static Optional<Obstacle> digest(ServiceState state, FluxSource source) {
        return source.digest()
                .map(digest -> obstacle(
                        state,
                        source,
                        Kind.POLICY,
                        "is pinned to the digest '" + digest.text()
                                + "': a swap has another digest, so it would change nothing",
                        digest.location(),
                        "Make it follow a tag: set 'ref:' to 'tag: NAME'."));
    }

    /** One commit without a signature, and Flux takes no later one either until that is signed. */
    private Optional<Obstacle> unsigned(ServiceState state, FluxSource source) {
        Optional<YamlNode> signed = commit.isSigned().filter(is -> !is).flatMap(is -> source.signedCommits());
        return signed.map(verify -> obstacle(
                        state,
                        source,
                        Kind.DANGEROUS,
                        "requires signed commits, but Git isn't set up to sign the swap: Flux would stop applying this"
                                + " repository",
                        verify.location(),
                        "Set up Git to sign: git config commit.gpgSign true (and user.signingKey; for SSH keys,"
                                + " gpg.format ssh)")
                .shownByCommit());
    }

    private static Obstacle obstacle(
            ServiceState state, FluxSource source, Kind kind, String what, Location place, String advice) {
        String name = source.reference().kind() + " '" + source.reference().name() + "'";
        return Obstacle.of(
                        Applied.ID,
                        kind,
                        state.service(),
                        "Service '" + state.service() + "' comes from the " + name + ", which " + what,
                        place)
                .about(state.workload().orElseThrow())
                .relatedTo(state.workload().orElseThrow().location())
                .advising(advice);
    }
}
