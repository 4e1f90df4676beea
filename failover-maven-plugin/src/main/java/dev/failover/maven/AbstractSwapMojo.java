package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.swap.Direction;
import dev.failover.swap.SwapStrategy;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Promote and demote: the same but for the direction. */
abstract class AbstractSwapMojo extends AbstractCommitMojo {

    /**
     * The services to move, separated by commas, or <code>all</code>. Counts on the command line only, never in a pom.
     */
    @Parameter(property = "service")
    private @Nullable String service;

    /**
     * Instead of names: all services that are active now on nodes with this label value ('this node died'). Counts on
     * the command line only, never in a pom.
     */
    @Parameter(property = "failover.activeOn")
    private @Nullable String activeOn;

    /**
     * Ids of refusals to override, separated by commas, as the refusal names them; needs <code>failover.reason</code>.
     * Counts on the command line only, never in a pom.
     */
    @Parameter(property = "failover.accept")
    private @Nullable String accept;

    /** Why a refusal is overridden; goes into the commit message. Counts on the command line only, never in a pom. */
    @Parameter(property = "failover.reason")
    private @Nullable String reason;

    /**
     * Plans and proves the swap, prints its difference and commit message, and changes nothing. Counts on the command
     * line only, never in a pom.
     */
    @Parameter(property = "dryRun")
    private @Nullable String dryRun;

    /**
     * Whose services, where two clusters configure one: the cluster's name, as the refusal lists them. Counts on the
     * command line only, never in a pom.
     */
    @Parameter(property = "failover.cluster")
    private @Nullable String cluster;

    /**
     * What becomes of a service whose values can't be changed without changing something else: <code>refuse</code>, or
     * <code>patch</code>, which writes a patch for it beside the kustomization that is nearest to it and builds nothing
     * else from it. The swap back removes the patch.
     */
    @Parameter(property = "failover.strategy", defaultValue = "refuse")
    private String strategy = "refuse";

    /**
     * <code>text</code>, for people; or <code>json</code>: one JSON object on standard output and nothing else, for
     * programs.
     */
    @Parameter(property = "failover.format", defaultValue = "text")
    private String format;

    abstract Direction direction();

    @Override
    final void run(Failover failover) throws MojoFailureException {
        OutputFormat output = OutputFormat.of(format);
        SwapOptions options = options();
        Console console = output.on(Console.of(maven()));
        SwapDelivery delivery = new SwapDelivery(failover, options.remote().waiting());
        if (output == OutputFormat.json) {
            delivery.printJson(failover.swap(options), console);
        } else {
            delivery.printText(failover.swap(options), console, getLog().isInfoEnabled());
        }
    }

    private SwapOptions options() {
        CommandLine commandLine = maven().commandLine();
        SwapStrategy way = new Choice<>("failover.strategy", SwapStrategy.class)
                .of(commandLine.value("failover.strategy").orElse(strategy));
        return new SwapOptions(
                tree(),
                model(),
                rules(),
                direction(),
                services(commandLine),
                acceptance(commandLine),
                commit(),
                message(),
                remote(),
                way,
                commandLine.onlyFlag("dryRun", dryRun));
    }

    private ServiceSelection services(CommandLine commandLine) {
        return new ServiceSelection(
                commaSeparated(commandLine.only("service", service).orElse(null)),
                commandLine.only("failover.activeOn", activeOn),
                commandLine.only("failover.cluster", cluster));
    }

    private Acceptance acceptance(CommandLine commandLine) {
        return new Acceptance(
                commaSeparated(commandLine.only("failover.accept", accept).orElse(null)),
                commandLine.only("failover.reason", reason));
    }
}
