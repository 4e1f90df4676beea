package dev.failover.check;

import dev.failover.resource.ResId;
import dev.failover.source.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a rule found.
 *
 * @param rule the rule's id
 * @param message what is wrong, in a sentence that names the object, without its location
 * @param resource the object in the build that it is about
 * @param entryPoint the Flux Kustomization, or directory, whose build has it
 * @param related other places that belong to it, such as the first of two duplicates
 * @param subject what a finding with several places is about; it stays the same when another place comes first
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        Location location,
        Optional<ResId> resource,
        Optional<String> entryPoint,
        Optional<Remediation> remediation,
        List<Location> related,
        Optional<String> subject) {

    /** By file, line and column. */
    public static final Comparator<Finding> BY_PLACE = Comparator.comparing((Finding f) -> f.location.path())
            .thenComparingInt(f -> f.location.span().start())
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    /** The most severe first, then by place. Every report uses this order. */
    public static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity).thenComparing(BY_PLACE);

    /** The same for one finding in two versions of a tree. Line numbers don't count. */
    public record Key(String rule, String path, String message) {}

    public Finding {
        related = List.copyOf(related);
    }

    public static Finding of(String rule, Severity severity, String message, Location location) {
        return new Finding(
                rule,
                severity,
                message,
                location,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public Key key() {
        return new Key(rule, location.path(), message);
    }

    /** The same with another severity. */
    public Finding weighing(Severity newSeverity) {
        return new Finding(rule, newSeverity, message, location, resource, entryPoint, remediation, related, subject);
    }

    public Finding about(ResId newResource) {
        return new Finding(
                rule, severity, message, location, Optional.of(newResource), entryPoint, remediation, related, subject);
    }

    public Finding in(String newEntryPoint) {
        return new Finding(
                rule, severity, message, location, resource, Optional.of(newEntryPoint), remediation, related, subject);
    }

    public Finding fixedBy(Remediation newRemediation) {
        return new Finding(
                rule, severity, message, location, resource, entryPoint, Optional.of(newRemediation), related, subject);
    }

    public Finding relatedTo(List<Location> newRelated) {
        return new Finding(rule, severity, message, location, resource, entryPoint, remediation, newRelated, subject);
    }

    /** @param newSubject stays the same whatever else is in the tree: it contains no count and no list */
    public Finding of(String newSubject) {
        return new Finding(
                rule, severity, message, location, resource, entryPoint, remediation, related, Optional.of(newSubject));
    }
}
