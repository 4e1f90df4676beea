package dev.failover.maven;

import dev.failover.Acceptance;
import dev.failover.CommitOptions;
import dev.failover.Failover;
import dev.failover.ServiceSelection;
import dev.failover.SwapOptions;
import dev.failover.SwapResult;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Promote and demote: the same but for the direction. */
abstract class AbstractSwapMojo extends AbstractModelMojo {

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

    /** Whether the commit is pushed. With <code>false</code> it is made on the local branch, to be pushed by hand. */
    @Parameter(property = "failover.push", defaultValue = "true")
    private boolean push;

    /** The remote to fetch from and push to. Without it: that of the branch's upstream. */
    @Parameter(property = "failover.remote")
    private @Nullable String remote;

    /** The branch to commit to. Without it: the upstream of the branch that is checked out. */
    @Parameter(property = "failover.branch")
    private @Nullable String branch;

    /** The commit's author, as <code>Name &lt;address&gt;</code>. Without it: as Git is configured. */
    @Parameter(property = "failover.author")
    private @Nullable String author;

    /** The commit's committer, as <code>Name &lt;address&gt;</code>. Without it: as Git is configured. */
    @Parameter(property = "failover.committer")
    private @Nullable String committer;

    abstract SwapOptions.Direction direction();

    @Override
    final void run(Failover failover) throws MojoFailureException {
        SwapResult result = failover.swap(options());
        if (getLog().isInfoEnabled() || !result.succeeded()) {
            Console.of(maven()).print(result.text());
        }
        if (!result.succeeded()) {
            throw new MojoFailureException("Refused; nothing was changed.");
        }
    }

    private SwapOptions options() {
        CommandLine commandLine = maven().commandLine();
        return new SwapOptions(
                tree(),
                model(),
                direction(),
                new ServiceSelection(
                        commaSeparated(commandLine.only("service", service).orElse(null)),
                        commandLine.only("failover.activeOn", activeOn)),
                new Acceptance(
                        commaSeparated(
                                commandLine.only("failover.accept", accept).orElse(null)),
                        commandLine.only("failover.reason", reason)),
                new CommitOptions(
                        commandLine.flag("failover.push").orElse(push),
                        Optional.ofNullable(remote),
                        Optional.ofNullable(branch),
                        Optional.ofNullable(author),
                        Optional.ofNullable(committer)),
                commandLine.onlyFlag("dryRun", dryRun));
    }
}
