package dev.failover;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import dev.failover.check.Finding;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.source.Location;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.resolve.KustomizeReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Holds the arrows of the package table in the architecture page. */
@AnalyzeClasses(packages = "dev.failover", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the bottom up; neighbours in one layer don't know each other. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("source", "command"),
            List.of("yaml", "kubectl"),
            List.of("lint", "resource"),
            List.of("kustomize"),
            List.of("flux"),
            List.of("schema", "topology"),
            List.of("readiness"),
            List.of("swap", "rollout"),
            List.of("check"));

    /** Rooms of one package, and which of its other rooms each may know; what isn't named here knows none of them. */
    private static final Map<String, Map<String, Set<String>>> ROOMS = Map.of(
            "git",
                    Map.of(
                            "model", Set.of(),
                            "config", Set.of("model"),
                            "tree", Set.of("model"),
                            "history", Set.of("model"),
                            "remote", Set.of("model", "config"),
                            "commit", Set.of("model", "config", "tree"),
                            "checkout", Set.of("model", "config", "tree"),
                            "forge", Set.of()),
            "yaml",
                    Map.of(
                            "parse", Set.of(),
                            "resolve", Set.of("parse"),
                            "print", Set.of("resolve"),
                            "edit", Set.of("parse", "resolve")),
            "flux", Map.of("source", Set.of(), "substitution", Set.of()),
            "swap",
                    Map.of(
                            "edit", Set.of(),
                            "proof", Set.of("edit"),
                            "plan", Set.of("edit", "proof")),
            "check.rules",
                    Map.of(
                            "build", Set.of(),
                            "schema", Set.of(),
                            "yaml", Set.of(),
                            "flux", Set.of(),
                            "reference", Set.of(),
                            "storage", Set.of(),
                            "failover", Set.of()),
            "report",
                    Map.of(
                            "graph", Set.of(),
                            "picture", Set.of(),
                            "page", Set.of("graph", "picture"),
                            "format", Set.of("page")),
            "goal",
                    Map.of(
                            "validate", Set.of(),
                            "build", Set.of(),
                            "follow", Set.of(),
                            "swap", Set.of("follow"),
                            "status", Set.of("swap"),
                            "json", Set.of("follow", "swap", "status")));

    @ArchTest
    static final ArchRule a_package_knows_only_the_layers_below_it = layers();

    @ArchTest
    static void a_room_knows_only_the_rooms_that_it_is_said_to(JavaClasses classes) {
        ROOMS.forEach((parent, rooms) -> rooms.forEach((room, known) -> {
            String[] others = rooms.keySet().stream()
                    .filter(other -> !other.equals(room) && !known.contains(other))
                    .map(other -> "dev.failover." + parent + "." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("dev.failover." + parent + "." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(classes);
        }));
    }

    /**
     * But for two: a scalar says what it means to kustomize, and whoever meets a user's mistake may throw the façade's
     * exception.
     */
    @ArchTest
    static final ArchRule no_package_knows_one_that_knows_it = slices().matching("dev.failover.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(YamlScalar.class, KustomizeReading.class)
            .ignoreDependency(alwaysTrue(), equivalentTo(FailoverException.class));

    /** What is printed of a result is made where it is printed. */
    @ArchTest
    static final ArchRule only_the_edges_write_texts_of_results = noClasses()
            .that()
            .haveNameMatching("dev\\.failover\\.goal\\.(swap|swap\\.result|status|follow)\\.[A-Z].*")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("dev\\.failover\\.(goal\\..*text|goal\\.json|report)\\..*");

    @ArchTest
    static final ArchRule results_are_data = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveNameMatching("dev\\.failover\\.goal\\.(swap\\.result|status|follow|validate)\\.\\w*Result(\\$.*)?")
            .should()
            .notHaveName("text")
            .andShould()
            .notHaveName("json");

    /** lint hands the tokens of yamllint's scanner from yamllint to yamllint. */
    @ArchTest
    static final ArchRule only_yaml_and_lint_import_snakeyaml = noClasses()
            .that()
            .resideOutsideOfPackages("dev.failover.yaml..", "dev.failover.lint..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml.snakeyaml..");

    @ArchTest
    static final ArchRule only_lint_imports_yamllint = noClasses()
            .that()
            .resideOutsideOfPackage("dev.failover.lint..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.sbaudoin.yamllint..");

    @ArchTest
    static final ArchRule only_git_imports_jgit = noClasses()
            .that()
            .resideOutsideOfPackage("dev.failover.git..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jgit..");

    @ArchTest
    static final ArchRule the_core_knows_nothing_of_maven =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.maven..");

    @ArchTest
    static final ArchRule no_package_is_a_drawer_for_odds_and_ends =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..impl..");

    @ArchTest
    static final ArchRule no_class_is_named_after_nothing = noClasses()
            .should()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes()
            .should(be(describe(
                    "in a package with @NullMarked",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    /** So that whoever lists the rules lists all that a finding can be of. */
    @ArchTest
    static final ArchRule only_what_is_known_of_a_rule_makes_findings = noClasses()
            .that()
            .areNotAssignableTo(RuleInfo.class)
            .and()
            .areNotAssignableTo(Finding.class)
            .should()
            .callConstructorWhere(
                    JavaCall.Predicates.target(HasOwner.Predicates.With.owner(assignableTo(Finding.class))))
            .orShould()
            .callMethod(Finding.class, "of", String.class, Severity.class, String.class, Location.class);

    /** What is written goes through one package, which follows no link. */
    @ArchTest
    static final ArchRule only_source_writes_files = noClasses()
            .that()
            .resideOutsideOfPackage("dev.failover.source..")
            .and(FileWrites.EXCEPTED.negate())
            .should()
            .accessTargetWhere(FileWrites.ACCESS);

    @ArchTest
    static final ArchRule no_class_is_excepted_that_writes_nothing = classes()
            .that(FileWrites.EXCEPTED)
            .and()
            .areTopLevelClasses()
            .should()
            .accessTargetWhere(FileWrites.ACCESS);

    private static ArchRule layers() {
        LayeredArchitecture architecture = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("façade")
                .definedBy(equivalentTo(Failover.class))
                .whereLayer("façade")
                .mayNotBeAccessedByAnyLayer()
                .layer("goal")
                .definedBy("dev.failover.goal..")
                .whereLayer("goal")
                .mayOnlyBeAccessedByLayers("façade");
        List<String> below = new ArrayList<>();
        for (List<String> neighbours : LAYERS) {
            for (String name : neighbours) {
                architecture = layer(architecture, name, below);
            }
            below.addAll(neighbours);
        }
        architecture = layer(architecture, "git", List.of("source"));
        // A patch is a difference as Git prints it.
        below.add("git");
        return layer(architecture, "report", below);
    }

    private static LayeredArchitecture layer(LayeredArchitecture architecture, String name, List<String> below) {
        LayeredArchitecture with = architecture.optionalLayer(name).definedBy("dev.failover." + name + "..");
        return below.isEmpty()
                ? with.whereLayer(name).mayNotAccessAnyLayer()
                : with.whereLayer(name).mayOnlyAccessLayers(below.toArray(String[]::new));
    }
}
