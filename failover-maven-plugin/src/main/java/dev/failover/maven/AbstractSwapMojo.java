package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.FailoverException;
import dev.failover.goal.follow.WaitOptions;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.CredentialOptions;
import dev.failover.goal.swap.MessageOptions;
import dev.failover.goal.swap.RemoteOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapMode;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.swap.Direction;
import dev.failover.swap.SwapStrategy;
import java.util.Arrays;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Promote and demote: the same but for the direction. */
abstract class AbstractSwapMojo extends AbstractRulesMojo {

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
     * <code>planned</code> or <code>emergency</code>: recorded in the commit. Counts on the command line only, never in
     * a pom.
     */
    @Parameter(property = "failover.mode")
    private @Nullable String mode;

    /**
     * The commit message before its trailers. <code>{services}</code>, <code>{action}</code>, <code>{phrase}</code>,
     * <code>{timestamp}</code>, <code>{mode}</code>, <code>{reason}</code> and <code>{details}</code> are replaced;
     * <code>\n</code> stands for a line break. Without it: subject, time, and what has changed where.
     */
    @Parameter(property = "failover.message")
    private @Nullable String message;

    /**
     * The address of a repository to work in without any checkout, as <code>git clone</code> takes it, without a
     * password; needs <code>failover.branch</code>.
     */
    @Parameter(property = "failover.repository")
    private @Nullable String repository;

    /**
     * What becomes of a service whose values can't be changed without changing something else: <code>refuse</code>, or
     * <code>patch</code>, which writes a patch for it beside the kustomization that is nearest to it and builds nothing
     * else from it. The swap back removes the patch.
     */
    @Parameter(property = "failover.strategy", defaultValue = "refuse")
    private String strategy = "refuse";

    /** Pushes to a branch of its own, and prints where to open the request to merge it. */
    @Parameter(property = "failover.pullRequest", defaultValue = "false")
    private boolean pullRequest;

    /**
     * Push options for the server of a pull request, separated by commas, such as GitLab's
     * <code>merge_request.create</code>. A server that takes none refuses the push.
     */
    @Parameter(property = "failover.pushOptions")
    private @Nullable String pushOptions;

    /**
     * Asks the credential helpers of the Git configuration for user and password of an HTTPS remote, by
     * <code>git credential fill</code>. Without it no such program is started.
     */
    @Parameter(property = "failover.credentialHelper", defaultValue = "false")
    private boolean credentialHelper;

    /**
     * The id of the <code>&lt;server&gt;</code> in Maven's settings whose user and password an HTTPS remote is given.
     * Without it: the one that is called as the remote's host. <code>FAILOVER_GIT_TOKEN</code> and
     * <code>~/.netrc</code> come before.
     */
    @Parameter(property = "failover.server")
    private @Nullable String server;

    @Inject
    private SettingsDecrypter decrypter;

    /**
     * How long the push is followed into the cluster, such as <code>90s</code>, <code>5m</code> or <code>1h</code>:
     * until the pod runs on a node with the wanted label and with the wanted claim. The goal fails when the time is
     * over. Without it nothing is waited for.
     */
    @Parameter(property = "failover.wait")
    private @Nullable String wait;

    /** The kubectl that <code>failover.wait</code> asks: a name on the PATH, or a path. It knows which cluster is meant. */
    @Parameter(property = "failover.kubectl", defaultValue = "kubectl")
    private String kubectl;

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

    private static SwapMode mode(String word) {
        return Arrays.stream(SwapMode.values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new FailoverException("-Dfailover.mode is planned or emergency, not '" + word + "'."));
    }

    private SwapOptions options() {
        CommandLine commandLine = maven().commandLine();
        return new SwapOptions(
                tree(),
                model(),
                rules(),
                direction(),
                new ServiceSelection(
                        commaSeparated(commandLine.only("service", service).orElse(null)),
                        commandLine.only("failover.activeOn", activeOn),
                        commandLine.only("failover.cluster", cluster)),
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
                new MessageOptions(
                        commandLine.only("failover.mode", mode).map(AbstractSwapMojo::mode),
                        Optional.ofNullable(message)),
                new RemoteOptions(
                        Optional.ofNullable(repository),
                        commandLine.flag("failover.pullRequest").orElse(pullRequest),
                        commaSeparated(pushOptions),
                        new CredentialOptions(
                                Optional.ofNullable(server),
                                new SettingsLogins(settings(), decrypter, Optional.ofNullable(server)),
                                commandLine.flag("failover.credentialHelper").orElse(credentialHelper)),
                        Optional.ofNullable(wait).map(time -> WaitOptions.of(time.strip(), kubectl))),
                new Choice<>("failover.strategy", SwapStrategy.class)
                        .of(commandLine.value("failover.strategy").orElse(strategy)),
                commandLine.onlyFlag("dryRun", dryRun));
    }
}
