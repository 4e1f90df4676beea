package dev.failover.readiness;

import dev.failover.flux.EntryPoint;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Workload;
import java.util.List;
import java.util.Optional;

/**
 * One thing that stands in the way of moving a service to one of its sides. By day a rule reports it, at night it refuses
 * a swap, both under one id.
 *
 * @param id of the rule that reports it
 * @param kind who can override it, if anybody
 * @param witness what shows it
 * @param level how bad it is before a policy has a say; a warning refuses nothing
 * @param message what is wrong, in a sentence that names the service; no location in it
 * @param related other places that belong to it
 * @param about the object at fault, as it is in the build
 * @param entryPoint which applies that object
 * @param advice what to do next, one step a line
 */
public record Obstacle(
        String id,
        Kind kind,
        Witness witness,
        Problem.Level level,
        FailoverService service,
        String message,
        Location location,
        List<Location> related,
        Optional<Resource> about,
        Optional<String> entryPoint,
        List<String> advice) {

    /** Who can override an obstacle. */
    public enum Kind {
        /** Nobody: there is nothing to edit. */
        IMPOSSIBLE,
        /** The pod could not start or mount: the person who swaps, with a reason, whatever the policy says. */
        DANGEROUS,
        /** The policy, by a weaker severity or a suppression; or the person who swaps, with a reason. */
        POLICY
    }

    /** What shows an obstacle. */
    public enum Witness {
        /** The repository: a validation reports it. */
        TREE,
        /** The commit that a swap would make: no validation can know it. */
        COMMIT,
        /** A running cluster: no validation can know it. */
        CLUSTER
    }

    public Obstacle {
        related = List.copyOf(related);
        advice = List.copyOf(advice);
    }

    /** An error that the tree shows. */
    static Obstacle of(String id, Kind kind, FailoverService service, String message, Location location) {
        return new Obstacle(
                id,
                kind,
                Witness.TREE,
                Problem.Level.ERROR,
                service,
                message,
                location,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Whether a person can override it, with a reason. */
    public boolean isAcceptable() {
        return kind != Kind.IMPOSSIBLE;
    }

    Obstacle asWarning() {
        return with(Problem.Level.WARNING, related, about, entryPoint, advice);
    }

    Obstacle shownByCommit() {
        return new Obstacle(
                id, kind, Witness.COMMIT, level, service, message, location, related, about, entryPoint, advice);
    }

    Obstacle about(Resource object) {
        return with(level, related, Optional.of(object), entryPoint, advice);
    }

    Obstacle about(Workload workload) {
        return about(workload.resource(), workload.entryPoint());
    }

    Obstacle about(Resource object, EntryPoint applies) {
        return with(level, related, Optional.of(object), Optional.of(applies.name()), advice);
    }

    Obstacle relatedTo(Location... places) {
        return with(level, List.of(places), about, entryPoint, advice);
    }

    Obstacle advising(String... lines) {
        return with(level, related, about, entryPoint, List.of(lines));
    }

    private Obstacle with(
            Problem.Level newLevel,
            List<Location> newRelated,
            Optional<Resource> newAbout,
            Optional<String> newEntryPoint,
            List<String> newAdvice) {
        return new Obstacle(
                id,
                kind,
                witness,
                newLevel,
                service,
                message,
                location,
                newRelated,
                newAbout,
                newEntryPoint,
                newAdvice);
    }
}
