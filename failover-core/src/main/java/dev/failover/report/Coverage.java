package dev.failover.report;

import dev.failover.check.rules.failover.BackedUpWorkload;
import dev.failover.flux.Cluster;
import dev.failover.flux.Clusters;
import dev.failover.flux.EntryPoint;
import dev.failover.topology.ClusterService;
import dev.failover.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was looked at, and what wasn't: green says nothing of the rest.
 *
 * @param entryPoints that were built
 * @param failedEntryPoints those of them whose objects aren't all known
 * @param external Flux Kustomizations that read another source
 * @param objects that are applied
 * @param services with a backup whose workload is among these, configured or not
 * @param unreadFiles YAML files that no build reads; hidden ones are left out
 */
public record Coverage(
        int entryPoints, int failedEntryPoints, int external, int objects, int services, List<String> unreadFiles) {
    private static final Pattern YAML = Pattern.compile("(?i)(?!\\.)([^/]+/(?!\\.))*[^/]+\\.ya?ml");

    public Coverage {
        unreadFiles = List.copyOf(unreadFiles);
    }

    /** @param topologies one for each cluster */
    public static Coverage of(Clusters clusters, List<Topology> topologies) {
        List<EntryPoint> entryPoints = clusters.clusters().stream()
                .flatMap(cluster -> cluster.entryPoints().stream())
                .distinct()
                .toList();
        Set<String> built = clusters.files();
        return new Coverage(
                entryPoints.size(),
                (int) entryPoints.stream().filter(EntryPoint::failed).count(),
                clusters.clusters().stream()
                        .map(Cluster::external)
                        .mapToInt(List::size)
                        .sum(),
                entryPoints.stream()
                        .mapToInt(e -> e.resources().resources().size())
                        .sum(),
                services(topologies),
                clusters.tree().discover().stream()
                        .filter(path -> YAML.matcher(path).matches() && !built.contains(path))
                        .sorted()
                        .toList());
    }

    private static int services(List<Topology> topologies) {
        long configured = ClusterService.all(topologies).stream()
                .filter(service -> service.state().workload().isPresent())
                .count();
        return (int) configured
                + topologies.stream()
                        .mapToInt(topology ->
                                BackedUpWorkload.notConfigured(topology).size())
                        .sum();
    }

    /** In one line or two. */
    public List<String> lines() {
        String seen = "Checked: " + Counts.of(entryPoints, "entry point") + ", " + Counts.of(objects, "object") + ", "
                + Counts.of(services, "service") + " with a backup.";
        String unseen = unseen();
        return unseen.isEmpty() ? List.of(seen) : List.of(seen, "Not checked: " + unseen + ".");
    }

    private String unseen() {
        return String.join(
                ", ",
                List.of(
                                part(
                                        failedEntryPoints,
                                        "what a failing entry point would apply",
                                        "what %d failing entry" + " points would apply"),
                                part(
                                        external,
                                        "a Flux Kustomization of another source",
                                        "%d Flux Kustomizations of other" + " sources"),
                                part(
                                        unreadFiles.size(),
                                        "a YAML file that no build reads",
                                        "%d YAML files that no build" + " reads"))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String part(int number, String one, String several) {
        return number == 0 ? "" : number == 1 ? one : several.formatted(number);
    }
}
