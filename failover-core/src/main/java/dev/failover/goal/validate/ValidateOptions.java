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

    /** With the tree's own yamllint configuration. */
    public ValidateOptions(TreeOptions tree, ModelOptions model, PolicyOptions policy, Optional<String> kubectl) {
        this(tree, model, policy, kubectl, CheckOptions.DEFAULT);
    }

    /** Without asking a cluster. */
    public ValidateOptions(TreeOptions tree, ModelOptions model, PolicyOptions policy) {
        this(tree, model, policy, Optional.empty());
    }

    /** With the default severity of every rule, and without asking a cluster. */
    public ValidateOptions(TreeOptions tree, ModelOptions model) {
        this(tree, model, PolicyOptions.DEFAULT);
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
}
