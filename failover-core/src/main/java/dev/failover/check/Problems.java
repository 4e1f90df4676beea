package dev.failover.check;

import dev.failover.flux.Cluster;
import dev.failover.flux.Clusters;
import dev.failover.flux.EntryPoint;
import dev.failover.kustomize.Recording;
import dev.failover.source.Problem;
import dev.failover.source.Problem.Level;
import dev.failover.topology.FailoverConfig;
import dev.failover.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what the lower layers have found wrong. What several builds run into counts once, for the first of them. */
public final class Problems {
    /** What fails each build that reads a file as YAML. */
    private static final Set<String> NOT_YAML = Set.of("yaml-syntax", "yaml-duplicate-key");

    private static final String CHARTS = "Helm charts";

    private record Key(String id, Place place, String message) {}

    private final Map<Key, ReportedProblem> found = new LinkedHashMap<>();

    private Problems() {}

    /** @param syntax what is wrong with the files by themselves */
    public static List<ReportedProblem> of(List<Problem> syntax, Clusters clusters, List<Topology> topologies) {
        Problems problems = new Problems();
        clusters.clusters().forEach(problems::addBuilds);
        clusters.problems().forEach(p -> problems.add(p, Optional.empty()));
        UnreadFiles unread = UnreadFiles.of(clusters);
        for (Problem problem : syntax) {
            String path = problem.location().path();
            boolean isData = NOT_YAML.contains(problem.id()) && UnreadFiles.areData(path, clusters);
            Problem weighed = isData ? problem.asWarning() : problem;
            problems.add(unread.contain(path) ? problem.asInfo() : weighed, Optional.empty());
        }
        topologies.stream()
                .flatMap(t -> t.config().stream())
                .map(FailoverConfig::problems)
                .forEach(list -> list.forEach(p -> problems.add(p, Optional.empty())));
        return problems.summedUp();
    }

    /** Charts that aren't rendered are one thing to know, however many kustomizations have some. */
    private List<ReportedProblem> summedUp() {
        List<ReportedProblem> charts =
                found.values().stream().filter(Problems::isChart).toList();
        List<ReportedProblem> all = new ArrayList<>(found.values());
        if (!charts.isEmpty()) {
            int first = all.indexOf(charts.get(0));
            all.removeAll(charts);
            all.add(first, sum(charts));
        }
        return all;
    }

    private static boolean isChart(ReportedProblem reported) {
        return reported.problem().id().equals(Recording.CHARTS)
                && reported.problem().level() == Level.WARNING;
    }

    private static ReportedProblem sum(List<ReportedProblem> charts) {
        Problem first = charts.get(0).problem();
        if (charts.size() == 1) {
            return new ReportedProblem(first.of(CHARTS), charts.get(0).entryPoint());
        }
        Problem all = Problem.warning(
                        first.id(),
                        "Helm charts of " + charts.size()
                                + " kustomizations are not rendered; everything else is checked",
                        first.location(),
                        first.advice())
                .relatedTo(
                        charts.stream().skip(1).map(c -> c.problem().location()).toList())
                .of(CHARTS);
        return new ReportedProblem(all, Optional.empty());
    }

    private void addBuilds(Cluster cluster) {
        for (EntryPoint entryPoint : cluster.entryPoints()) {
            entryPoint.problems().forEach(p -> add(p, Optional.of(entryPoint)));
        }
        cluster.problems().forEach(p -> add(p, Optional.empty()));
    }

    private void add(Problem problem, Optional<EntryPoint> entryPoint) {
        found.putIfAbsent(
                new Key(problem.id(), Place.of(problem.location()), problem.message()),
                new ReportedProblem(problem, entryPoint));
    }
}
