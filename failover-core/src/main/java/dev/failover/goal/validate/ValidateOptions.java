package dev.failover.goal.validate;

import dev.failover.Failover;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.kubectl.Kubectl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@link Failover#validate} reads, and which findings fail it.
 *
 * @param kubectl the program that also asks a running cluster ({@code failover.dryRun=server}); empty for an
 *     offline validation
 */
public record ValidateOptions(
        TreeOptions tree, ModelOptions model, PolicyOptions policy, Optional<String> kubectl, CheckOptions checks) {

    /** With the default policy, the tree's own yamllint configuration, and without asking a cluster. */
    public ValidateOptions(TreeOptions tree, ModelOptions model) {
        this(tree, model, PolicyOptions.DEFAULT, Optional.empty(), CheckOptions.DEFAULT);
    }

    /** The properties for the same validation, as {@code name=value}. */
    List<String> properties() {
        List<String> properties = new ArrayList<>(policy.properties());
        checks.yamllint().ifPresent(file -> properties.add("failover.yamllint=" + file));
        kubectl.ifPresent(program -> properties.add("failover.dryRun=server"));
        kubectl.filter(program -> !program.equals(Kubectl.ON_PATH))
                .ifPresent(program -> properties.add("failover.kubectl=" + program));
        return properties;
    }

    public ValidateOptions with(ModelOptions newModel) {
        return new ValidateOptions(tree, newModel, policy, kubectl, checks);
    }

    public ValidateOptions with(PolicyOptions newPolicy) {
        return new ValidateOptions(tree, model, newPolicy, kubectl, checks);
    }

    public ValidateOptions with(CheckOptions newChecks) {
        return new ValidateOptions(tree, model, policy, kubectl, newChecks);
    }

    public ValidateOptions withKubectl(String program) {
        return new ValidateOptions(tree, model, policy, Optional.of(program), checks);
    }
}
