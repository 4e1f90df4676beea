package dev.failover.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.Failover;
import dev.failover.TestTrees;
import dev.failover.check.Finding;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.PolicyOptions;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.ValidateResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A tree of the test resources, copied to where no Git repository is around it. */
public record Fixture(Path directory, ModelOptions options, PolicyOptions policy) {
    /** Rules that have something to say of nearly every service. */
    private static final List<String> OFF = List.of("failover-strategy", "failover-not-replicated");

    /** @param name below {@code dev/failover/check}, such as {@code volume-capacity/bad} */
    public static Fixture copy(String name, Path target) {
        TestTrees.copy("check/" + name, target);
        return new Fixture(target, ModelOptions.DEFAULT, without(OFF.stream().filter(rule -> !name.startsWith(rule))));
    }

    private static PolicyOptions without(Stream<String> rules) {
        return PolicyOptions.DEFAULT.with(
                new RuleOptions(rules.map(rule -> rule + "=off").toList(), Map.of()));
    }

    /** With the rules, too, that have something to say of nearly every service. */
    public Fixture withDefaults() {
        return new Fixture(directory, options, without(Stream.empty()));
    }

    public Fixture configuredBy(String file) {
        return new Fixture(directory, options.withConfig(file), policy);
    }

    Fixture configuredByConfigMap(String name) {
        return new Fixture(directory, options.withConfigMap(name), policy);
    }

    public ValidateResult validate() {
        return new Failover("mvn failover:")
                .validate(
                        new ValidateOptions(new TreeOptions(directory, Optional.of(directory)), options).with(policy));
    }

    public List<Finding> findings() {
        return validate().verdict().findings();
    }

    /** The one finding that the tree has. */
    public Finding finding() {
        List<Finding> findings = findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    public Path file(String path) {
        return directory.resolve(path);
    }
}
