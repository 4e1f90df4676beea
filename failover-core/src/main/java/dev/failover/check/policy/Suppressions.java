package dev.failover.check.policy;

import dev.failover.check.AcceptedFinding;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.flux.Cluster;
import dev.failover.flux.Clusters;
import dev.failover.source.SourceTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is accepted in a tree.
 *
 * @param suppressions from the policy file, comments and annotations
 * @param invalid what doesn't count as one, and why
 */
public record Suppressions(List<Suppression> suppressions, List<Finding> invalid) {
    private static final Pattern COMMENTED = Pattern.compile("(?is).*\\.ya?ml|(.*/)?Kustomization");

    public Suppressions {
        suppressions = List.copyOf(suppressions);
        invalid = List.copyOf(invalid);
    }

    public static Suppressions of(Clusters clusters, PolicyFile file, RuleCatalog catalog) {
        List<Finding> invalid = new ArrayList<>();
        SuppressionText text = new SuppressionText(catalog, invalid::add);
        List<Suppression> all = new ArrayList<>(file.suppressions());
        all.addAll(new AnnotationSuppressions(text).of(clusters));
        CommentSuppressions comments = new CommentSuppressions(text);
        paths(clusters)
                .flatMap(path -> clusters.tree().readable(path).stream())
                .map(comments::of)
                .forEach(all::addAll);
        return new Suppressions(all, invalid);
    }

    /** Builds may read what a walk doesn't find. What a link to outside keeps from being read is reported elsewhere. */
    private static Stream<String> paths(Clusters clusters) {
        SourceTree tree = clusters.tree();
        return Stream.concat(tree.discover().stream(), clusters.files().stream().sorted())
                .distinct()
                .filter(path -> COMMENTED.matcher(path).matches());
    }

    /**
     * Takes out what is accepted.
     *
     * @param complete whether all rules could see all there is: only then it's certain that something is suppressed in
     *     vain
     */
    public Accepted apply(List<Finding> findings, LocalDate today, boolean complete) {
        Map<String, List<Suppression>> byRule = suppressions.stream().collect(Collectors.groupingBy(Suppression::rule));
        Set<Suppression> used = new HashSet<>();
        List<Finding> rest = new ArrayList<>();
        List<AcceptedFinding> accepted = new ArrayList<>();
        for (Finding finding : findings) {
            List<Suppression> covering = byRule.getOrDefault(finding.rule(), List.of()).stream()
                    .filter(s -> s.covers(finding))
                    .toList();
            used.addAll(covering);
            covering.stream()
                    .filter(s -> !s.isExpired(today))
                    .findFirst()
                    .ifPresentOrElse(s -> accepted.add(s.accept(finding)), () -> rest.add(finding));
        }
        suppressions.stream().filter(s -> s.isExpired(today)).forEach(s -> rest.add(expired(s)));
        if (complete) {
            suppressions.stream()
                    .filter(s -> !used.contains(s) && !s.isExpired(today))
                    .forEach(s -> rest.add(unused(s)));
        }
        return new Accepted(rest, accepted);
    }

    /** Whether nothing is missing from what the rules have seen. */
    public static boolean sawAll(Clusters clusters, List<String> paths) {
        return paths.isEmpty() && clusters.clusters().stream().noneMatch(Cluster::failed);
    }

    private static Finding expired(Suppression suppression) {
        return PolicyRule.SUPPRESSION_EXPIRED
                .finding(
                        "The suppression of '" + suppression.rule() + "' ended on "
                                + suppression.until().orElseThrow() + " (" + suppression.reason() + ")",
                        suppression.location())
                .fixedBy(Remediation.advice("Fix the accepted finding, or set a new end date."));
    }

    private static Finding unused(Suppression suppression) {
        return PolicyRule.SUPPRESSION_UNUSED
                .finding("The suppression of '" + suppression.rule() + "' matches no finding", suppression.location())
                .fixedBy(Remediation.advice("Remove it."));
    }

    /**
     * What is left, and what was taken out.
     *
     * @param rest with what is to be said of the suppressions themselves
     */
    public record Accepted(List<Finding> rest, List<AcceptedFinding> accepted) {
        public Accepted {
            rest = List.copyOf(rest);
            accepted = List.copyOf(accepted);
        }
    }
}
