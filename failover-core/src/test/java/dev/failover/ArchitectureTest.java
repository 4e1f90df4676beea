package dev.failover;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Holds the arrows of the package table in the architecture page. */
@AnalyzeClasses(packages = "dev.failover", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the bottom up; neighbours in one layer don't know each other. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("source", "kubectl"),
            List.of("yaml"),
            List.of("lint", "resource"),
            List.of("kustomize"),
            List.of("flux"),
            List.of("schema", "topology"),
            List.of("readiness"),
            List.of("swap", "rollout"),
            List.of("check"),
            List.of("report"));

    @ArchTest
    static final ArchRule a_package_knows_only_the_layers_below_it = layers();

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

    private static ArchRule layers() {
        LayeredArchitecture architecture = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("façade")
                .definedBy("dev.failover")
                .whereLayer("façade")
                .mayNotBeAccessedByAnyLayer();
        List<String> below = new ArrayList<>();
        for (List<String> neighbours : LAYERS) {
            for (String name : neighbours) {
                architecture = layer(architecture, name, below);
            }
            below.addAll(neighbours);
        }
        return layer(architecture, "git", List.of("source"));
    }

    private static LayeredArchitecture layer(LayeredArchitecture architecture, String name, List<String> below) {
        LayeredArchitecture with = architecture.optionalLayer(name).definedBy("dev.failover." + name + "..");
        return below.isEmpty()
                ? with.whereLayer(name).mayNotAccessAnyLayer()
                : with.whereLayer(name).mayOnlyAccessLayers(below.toArray(String[]::new));
    }
}
