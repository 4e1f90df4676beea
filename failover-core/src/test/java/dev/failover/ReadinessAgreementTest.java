package dev.failover;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.MutatedTree.Mutation;
import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.goal.Model;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.swap.SwapPolicy;
import dev.failover.goal.validate.TreeChecker;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.readiness.Obstacle;
import dev.failover.readiness.Readiness;
import dev.failover.source.DirectoryTree;
import dev.failover.source.FileChanges;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.swap.Direction;
import dev.failover.swap.Refusal;
import dev.failover.swap.SwapOutcome;
import dev.failover.swap.SwapRequest;
import dev.failover.swap.SwapStrategy;
import dev.failover.swap.plan.SwapPlanner;
import dev.failover.topology.ClusterService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a swap is refused for is what a validation reports, under the same id; and the other way round. */
class ReadinessAgreementTest {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/failover");
    private static final Path SITE = Path.of("../src/site/markdown");
    private static final int MUTATIONS = 6;
    private static final LocalDate TODAY = LocalDate.EPOCH;

    /** Every fixture with a failover configuration, and the sample repository. */
    static Stream<Path> trees() throws IOException {
        try (Stream<Path> all = Files.walk(FIXTURES)) {
            List<Path> fixtures = all.filter(ReadinessAgreementTest::isConfiguration)
                    .map(ReadinessAgreementTest::top)
                    .distinct()
                    .sorted()
                    .toList();
            return Stream.concat(fixtures.stream(), Stream.of(Path.of("../it/sample")));
        }
    }

    private static boolean isConfiguration(Path file) {
        try {
            return file.toString().endsWith(".yaml") && Files.readString(file).contains("services:\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fixture that a file belongs to: two or three levels below the resources. */
    private static Path top(Path file) {
        Path below = FIXTURES.relativize(file).getParent();
        int depth = below.startsWith("check") ? 3 : 2;
        return FIXTURES.resolve(below.subpath(0, Math.min(depth, below.getNameCount())));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void a_fixture_is_judged_the_same_by_day_and_at_night(Path directory) {
        requireAgreement(DirectoryTree.of(directory), directory, "");
    }

    @ParameterizedTest
    @MethodSource("trees")
    void so_is_one_with_a_wrong_key_or_value(Path directory) {
        SourceTree sound = DirectoryTree.of(directory);
        MutatedTree tree = new MutatedTree(sound.discover().stream()
                .collect(Collectors.toMap(
                        path -> path, path -> sound.file(path).orElseThrow().bytes())));
        Random random = new Random(11);

        for (int round = 0; round < MUTATIONS; round++) {
            Mutation mutation = tree.mutation(random);
            SourceFile file = new SourceFile(mutation.path(), mutation.bytes());
            requireAgreement(
                    sound.with(new FileChanges(Map.of(file.path(), Optional.of(file)))),
                    directory,
                    mutation.toString());
        }
    }

    /** Who can override an obstacle is said on the page of its rule, and the policy's page says what that means. */
    @Test
    void the_page_of_an_obstacle_says_of_which_kind_it_is() throws IOException {
        List<Obstacle> obstacles = trees().map(directory -> model(DirectoryTree.of(directory)))
                .flatMap(model -> Readiness.of(model.clusters(), model.topologies()).stream())
                .flatMap(r -> r.topology().services().stream()
                        .flatMap(s -> Stream.of(Direction.values()).flatMap(d -> r.of(s, d.target()).stream())))
                .toList();

        assertThat(obstacles).extracting(Obstacle::kind).contains(Obstacle.Kind.values());
        assertThat(obstacles).extracting(Obstacle::id).contains("volume-shared", "kustomize-build");
        for (Obstacle obstacle : obstacles) {
            String kind = obstacle.kind().name().toLowerCase(Locale.ROOT);
            assertThat(SITE.resolve("rules/" + obstacle.id() + ".md"))
                    .content()
                    .contains("[" + kind + "](../policy.md#what-refuses-a-swap)");
            assertThat(SITE.resolve("policy.md")).content().contains("**" + kind + "**");
        }
    }

    private static void requireAgreement(SourceTree tree, Path directory, String mutation) {
        Model model = model(tree);
        TreeChecker checker = new TreeChecker(
                new ValidateOptions(new TreeOptions(directory, Optional.empty()), options(tree)), "", TODAY);
        List<Finding> errors = checker.check(model).findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
        SwapPolicy policy = new SwapPolicy(model, RuleOptions.DEFAULT, TODAY);
        List<Readiness> readiness = Readiness.of(model.clusters(), model.topologies());
        SwapPlanner planner = new SwapPlanner(model.clusters(), readiness, policy);

        for (ClusterService service : ClusterService.all(model.topologies())) {
            for (Direction direction : Direction.values()) {
                assertThat(readiness.stream().filter(r -> r.topology() == service.topology()))
                        .flatMap(r -> r.of(service.state().service(), direction.target()))
                        .allMatch(o -> o.service() == service.state().service());
                String what = directory + " " + direction.goal() + " " + service.name() + " " + mutation;
                List<Refusal> refusals = refusals(planner, service, direction);
                Set<String> reported = errors.stream().map(Finding::rule).collect(toSet());
                assertThat(refusals).as(what).allMatch(r -> reported.contains(r.id()));
                if (service.state().placement() != direction.wanted()) {
                    String planned = "Service '" + service.name() + " of service '" + direction.goal() + ":";
                    assertThat(refusals.isEmpty()
                                    && errors.stream().anyMatch(f -> f.message().startsWith(planned)))
                            .as(what)
                            .isFalse();
                    Set<String> refused = refusals.stream().map(Refusal::id).collect(toSet());
                    assertThat(inTheWay(readiness, service, direction, errors))
                            .as(what)
                            .allMatch(refused::contains);
                }
            }
        }
    }

    private static List<Refusal> refusals(SwapPlanner planner, ClusterService service, Direction direction) {
        SwapOutcome outcome = planner.plan(new SwapRequest(
                direction,
                List.of(service.name()),
                Optional.empty(),
                Optional.of(service.topology().cluster().name()),
                Set.of(),
                Optional.empty(),
                SwapStrategy.REFUSE));
        return outcome instanceof SwapOutcome.Refused refused ? refused.refusals() : List.of();
    }

    /** Ids of obstacles of a service that the validation reports as errors. */
    private static List<String> inTheWay(
            List<Readiness> readiness, ClusterService service, Direction direction, List<Finding> errors) {
        return readiness.stream()
                .filter(r -> r.topology() == service.topology())
                .flatMap(r -> r.of(service.state().service(), direction.target()).stream())
                .filter(o -> errors.stream()
                        .anyMatch(f -> f.rule().equals(o.id()) && f.message().equals(o.message())))
                .map(Obstacle::id)
                .toList();
    }

    private static Model model(SourceTree tree) {
        return Model.of(tree, options(tree));
    }

    /** The swaps' fixtures are configured by a plain file. */
    private static ModelOptions options(SourceTree tree) {
        boolean plain = tree.file("failover.yaml")
                .filter(file -> file.text().startsWith("services:"))
                .isPresent();
        return plain ? ModelOptions.DEFAULT.withConfig("failover.yaml") : ModelOptions.DEFAULT;
    }
}
