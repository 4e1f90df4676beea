package dev.failover.swap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.flux.Clusters;
import dev.failover.flux.DiscoveryOptions;
import dev.failover.source.DirectoryTree;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.swap.plan.SwapPlanner;
import dev.failover.topology.TopologyOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Swaps on a tree of {@code src/test/resources/dev/failover/swap}. Every swap that is planned is also proved to be one:
 * done twice it changes nothing more, and the way back leads to the first bytes.
 */
public final class SwapHarness {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/failover/swap");
    private static final TopologyOptions OPTIONS =
            new TopologyOptions(Optional.of("failover.yaml"), Optional.empty(), "{primary}-backup", "role");

    private final SourceTree tree;
    private final SwapStrategy strategy;

    private SwapHarness(SourceTree tree, SwapStrategy strategy) {
        this.tree = tree;
        this.strategy = strategy;
    }

    public static SwapHarness of(String fixture) {
        return new SwapHarness(DirectoryTree.of(FIXTURES.resolve(fixture)), SwapStrategy.REFUSE);
    }

    /** The way there by another strategy; the way back never needs one. */
    SwapHarness with(SwapStrategy other) {
        return new SwapHarness(tree, other);
    }

    SourceTree tree() {
        return tree;
    }

    public SwapOutcome plan(SwapRequest request) {
        return plan(tree, request);
    }

    /** The one refusal. */
    Refusal refused(SwapRequest request) {
        List<Refusal> refusals = refusals(request);
        assertThat(refusals).hasSize(1);
        return refusals.get(0);
    }

    List<Refusal> refusals(SwapRequest request) {
        SwapOutcome outcome = plan(request);
        assertThat(outcome).isInstanceOf(SwapOutcome.Refused.class);
        return ((SwapOutcome.Refused) outcome).refusals();
    }

    public SwapPlan planned(SwapRequest request) {
        return planned(tree, request);
    }

    /** Swaps there, again, and back; gives the lines that changed as {@code path: old -> new}. */
    public List<String> thereAndBack(Direction there, Direction back, String... services) {
        SwapPlan plan = planned(tree, SwapRequest.of(there, services).with(strategy));
        SourceTree after = plan.after();
        assertThat(plan(after, SwapRequest.of(there, services)))
                .as("the same again")
                .isInstanceOf(SwapOutcome.NothingToDo.class);
        SourceTree again = planned(after, SwapRequest.of(back, services)).after();
        assertThat(again.discover()).isEqualTo(tree.discover());
        for (String path : tree.discover()) {
            assertThat(file(again, path).bytes())
                    .as("%s, there and back", path)
                    .isEqualTo(file(tree, path).bytes());
        }
        return changedLines(plan);
    }

    /** Writes a tree to a directory, for other tools to read. */
    static void write(SourceTree tree, Path directory) {
        try {
            for (String path : tree.discover()) {
                Path target = directory.resolve(path);
                Files.createDirectories(target.getParent());
                Files.write(target, file(tree, path).bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SwapOutcome plan(SourceTree tree, SwapRequest request) {
        return new SwapPlanner(Clusters.discover(tree, DiscoveryOptions.DEFAULT), OPTIONS).plan(request);
    }

    private static SwapPlan planned(SourceTree tree, SwapRequest request) {
        SwapOutcome outcome = plan(tree, request);
        assertThat(outcome).isInstanceOf(SwapOutcome.Planned.class);
        return ((SwapOutcome.Planned) outcome).plan();
    }

    private static SourceFile file(SourceTree tree, String path) {
        return tree.file(path).orElseThrow();
    }

    static List<String> changedLines(SwapPlan plan) {
        List<String> changed = new ArrayList<>();
        for (String path : plan.files()) {
            List<String> before =
                    plan.before().file(path).map(SwapHarness::lines).orElse(List.of());
            List<String> after = lines(file(plan.after(), path));
            List<String> gone = before.stream()
                    .filter(l -> !after.contains(l))
                    .map(String::strip)
                    .toList();
            List<String> come = after.stream()
                    .filter(l -> !before.contains(l))
                    .map(String::strip)
                    .toList();
            changed.add(path + ": " + joined(gone) + " -> " + joined(come));
        }
        return changed;
    }

    private static String joined(List<String> lines) {
        return lines.stream().collect(Collectors.joining(" | "));
    }

    private static List<String> lines(SourceFile file) {
        return Arrays.asList(file.text().split("\n"));
    }
}
