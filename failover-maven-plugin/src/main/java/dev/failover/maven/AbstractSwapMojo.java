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

/** Promote and demote, which differ only in the direction. */
abstract class AbstractSwapMojo extends AbstractCommitMojo {

    /** Comma-separated list of services to move, or <code>all</code>. Command line only; an error in a pom. */
    @Parameter(property = "service")
    private @Nullable String service;

    /**
     * Moves all services that are active on nodes with this label value, instead of named services ('this node died').
     * Command line only; an error in a pom.
     */
    @Parameter(property = "failover.activeOn")
    private @Nullable String activeOn;

    /**
     * Comma-separated ids of refusals to override, as shown in the refusal. Requires <code>failover.reason</code>.
     * Command line only; an error in a pom.
     */
    @Parameter(property = "failover.accept")
    private @Nullable String accept;

    /** Why a refusal is overridden. Recorded in the commit message. Command line only; an error in a pom. */
    @Parameter(property = "failover.reason")
    private @Nullable String reason;

    /**
     * Plans and proves the swap, and prints its diff and commit message. Changes nothing. Command line only; an error
     * in a pom.
     */
    @Parameter(property = "dryRun")
    private @Nullable String dryRun;

    /**
     * The cluster whose services move, if several clusters configure the same service. The refusal lists the names.
     * Command line only; an error in a pom.
     */
    @Parameter(property = "failover.cluster")
    private @Nullable String cluster;

    /**
     * What to do if a service's values can't be changed without changing something else. <code>refuse</code> refuses
     * the swap. <code>patch</code> writes a patch next to the nearest kustomization that affects nothing else; the swap
     * back removes it.
     */
    @Parameter(property = "failover.strategy", defaultValue = "refuse")
    private String strategy = "refuse";

    /**
     * The output format: <code>text</code>, or <code>json</code>, which prints only one JSON object to standard output.
     */
    @Parameter(property = "failover.format", defaultValue = "text")
    private String format;

    abstract Direction direction();

    @Override
    final String format() {
        return format;
    }

    @Override
    final void run(Failover failover) throws MojoFailureException {
        OutputFormat output = OutputFormat.of(format);
        SwapOptions options = options();
        SwapDelivery delivery = new SwapDelivery(failover, options.remote().waiting());
        if (output == OutputFormat.json) {
            delivery.printJson(failover.swap(options), this::answer);
        } else {
            getLog().info("Asking the remote for the branch; without an answer this can take a minute.");
            delivery.printText(failover.swap(options), Console.of(maven()), getLog().isInfoEnabled());
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
