package dev.failover.schema.server;

import dev.failover.flux.Cluster;
import dev.failover.flux.EntryPoint;
import dev.failover.kubectl.Kubectl;
import dev.failover.kubectl.KubectlException;
import dev.failover.resource.Resource;
import dev.failover.schema.ResourceViolation;
import dev.failover.schema.model.Violation;
import dev.failover.schema.model.Violation.Kind;
import dev.failover.source.Location;
import dev.failover.source.Problem.Level;
import dev.failover.yaml.print.YamlWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Has a cluster judge each entry point, and finds the resources that its messages are about. */
public final class ServerDryRun {
    private static final Pattern UNREACHABLE =
            Pattern.compile("Unable to connect to the server|connection to the server"
                    + "|current server API group list|no configuration has been provided|You must be logged in"
                    + "|failed to download openapi|error reading input for");

    /** How kubectl ends a message about a cluster that it can't ask; here nobody can follow it. */
    private static final String ADVICE =
            "; if you choose to ignore these errors, turn validation off with" + " --validate=false";

    /** The server goes as far as it can without keeping anything. */
    private static final List<String> WITHOUT_EFFECT =
            List.of("apply", "--dry-run=server", "--validate=strict", "-f", "-");

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Kubectl kubectl;

    public ServerDryRun(Kubectl kubectl) {
        this.kubectl = kubectl;
    }

    /** @throws KubectlException when the cluster can't be asked */
    public List<ResourceViolation> violations(List<Cluster> clusters) {
        List<ResourceViolation> found = new ArrayList<>();
        for (Cluster cluster : clusters) {
            cluster.entryPoints().forEach(entryPoint -> found.addAll(violations(entryPoint)));
        }
        return found;
    }

    /** What SOPS has encrypted means nothing to the server before Flux has decrypted it. */
    private List<ResourceViolation> violations(EntryPoint entryPoint) {
        List<Resource> resources = entryPoint.resources().resources().stream()
                .filter(resource -> resource.root().get("sops").isEmpty())
                .toList();
        if (resources.isEmpty()) {
            return List.of();
        }
        Kubectl.Outcome outcome = kubectl.run(
                WITHOUT_EFFECT,
                resources.stream()
                        .map(resource -> YamlWriter.document(resource.root()))
                        .collect(Collectors.joining("---\n")),
                PATIENCE);
        if (!outcome.succeeded() && UNREACHABLE.matcher(outcome.errors()).find()) {
            throw new KubectlException("kubectl can't reach a cluster: "
                    + outcome.errors().replace(ADVICE, "").strip() + "\nSee what '" + kubectl.command()
                    + " cluster-info' says, or leave out -Dfailover.dryRun=server to check offline.");
        }
        return ServerMessage.of(outcome.errors()).stream()
                .filter(message -> message.warning() || !outcome.succeeded())
                .map(message -> violation(message, resources, entryPoint))
                .toList();
    }

    private static ResourceViolation violation(ServerMessage message, List<Resource> resources, EntryPoint entryPoint) {
        Optional<Resource> meant = meant(message, resources);
        Resource resource = meant.orElse(resources.get(0));
        Location location = meant.flatMap(r -> FieldPlace.of(message.text(), r))
                .map(FieldPlace::location)
                .orElseGet(() -> meant.map(Resource::location)
                        .orElseGet(() -> entryPoint.location().orElse(resource.location())));
        Violation violation = new Violation(
                Kind.SERVER_REFUSED,
                message.warning() ? Level.WARNING : Level.ERROR,
                meant.isPresent()
                        ? message.text()
                        : "one of the objects of " + entryPoint.name() + ": " + message.text(),
                location,
                "",
                List.of());
        return new ResourceViolation(violation, resource.id(), entryPoint.name(), false);
    }

    /** By kind and name where the message has both, else the one resource that has the field it names. */
    private static Optional<Resource> meant(ServerMessage message, List<Resource> resources) {
        List<Resource> candidates = resources.stream()
                .filter(r -> message.kind().map(r.gvk().kind()::equals).orElse(true))
                .filter(r -> message.name().map(r.name()::equals).orElse(true))
                .toList();
        if (candidates.size() <= 1 || message.name().isPresent()) {
            return candidates.stream().findFirst();
        }
        List<Resource> having = candidates.stream()
                .filter(r -> FieldPlace.of(message.text(), r)
                        .filter(FieldPlace::whole)
                        .isPresent())
                .toList();
        return having.size() == 1 ? Optional.of(having.get(0)) : Optional.empty();
    }
}
