package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.FailoverException;
import dev.failover.goal.follow.AwaitedRollout;
import dev.failover.goal.follow.WaitOptions;
import dev.failover.goal.follow.WaitResult;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.CredentialOptions;
import dev.failover.goal.swap.MessageOptions;
import dev.failover.goal.swap.RemoteOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapMode;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.swap.SwapResult;
import dev.failover.swap.Direction;
import dev.failover.swap.SwapStrategy;
import java.util.Arrays;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Promote and demote, which differ only in the direction. */
abstract class AbstractSwapMojo extends AbstractRulesMojo {

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

    /** <code>planned</code> or <code>emergency</code>. Recorded in the commit. Command line only; an error in a pom. */
    @Parameter(property = "failover.mode")
    private @Nullable String mode;

    /**
     * The commit message without its trailers. <code>{services}</code>, <code>{action}</code>, <code>{phrase}</code>,
     * <code>{timestamp}</code>, <code>{mode}</code>, <code>{reason}</code> and <code>{details}</code> are replaced;
     * <code>\n</code> stands for a line break. Default: subject, time, and the changed values with their places.
     */
    @Parameter(property = "failover.message")
    private @Nullable String message;

    /**
     * The URL of a repository to work in without a checkout, as for <code>git clone</code>, but without a password.
     * Requires <code>failover.branch</code>.
     */
    @Parameter(property = "failover.repository")
    private @Nullable String repository;

    /**
     * What to do if a service's values can't be changed without changing something else. <code>refuse</code> refuses
     * the swap. <code>patch</code> writes a patch next to the nearest kustomization that affects nothing else; the swap
     * back removes it.
     */
    @Parameter(property = "failover.strategy", defaultValue = "refuse")
    private String strategy = "refuse";

    /** Pushes to a new branch, and prints where to open the pull request. */
    @Parameter(property = "failover.pullRequest", defaultValue = "false")
    private boolean pullRequest;

    /**
     * Comma-separated push options for a pull request, such as GitLab's <code>merge_request.create</code>. A server
     * without support for push options refuses the push.
     */
    @Parameter(property = "failover.pushOptions")
    private @Nullable String pushOptions;

    /**
     * Asks Git's credential helpers for the login of an HTTPS remote, with <code>git credential fill</code>. By
     * default, failover starts no credential helper.
     */
    @Parameter(property = "failover.credentialHelper", defaultValue = "false")
    private boolean credentialHelper;

    /**
     * The id of the <code>&lt;server&gt;</code> in Maven's settings with the login for an HTTPS remote. Default: the
     * host name of the remote. <code>FAILOVER_GIT_TOKEN</code> and <code>~/.netrc</code> take precedence.
     */
    @Parameter(property = "failover.server")
    private @Nullable String server;

    @Inject
    private SettingsDecrypter decrypter;

    /**
     * How long to wait after the push, such as <code>90s</code>, <code>5m</code> or <code>1h</code>, until the pod runs
     * with the new claim on a node with the new label. The goal fails on timeout. By default, it doesn't wait.
     */
    @Parameter(property = "failover.wait")
    private @Nullable String wait;

    /**
     * The kubectl for <code>failover.wait</code>: a name on the PATH, or a path. Its current context selects the
     * cluster.
     */
    @Parameter(property = "failover.kubectl", defaultValue = "kubectl")
    private String kubectl;

    /**
     * Whether to push the commit. With <code>false</code>, the commit is made on the local branch, and you push it
     * yourself.
     */
    @Parameter(property = "failover.push", defaultValue = "true")
    private boolean push;

    /** The remote to fetch from and push to. Default: the remote of the upstream branch. */
    @Parameter(property = "failover.remote")
    private @Nullable String remote;

    /** The branch to commit to. Default: the upstream of the current branch. */
    @Parameter(property = "failover.branch")
    private @Nullable String branch;

    /** The commit's author, as <code>Name &lt;address&gt;</code>. Default: from Git's configuration. */
    @Parameter(property = "failover.author")
    private @Nullable String author;

    /** The commit's committer, as <code>Name &lt;address&gt;</code>. Default: from Git's configuration. */
    @Parameter(property = "failover.committer")
    private @Nullable String committer;

    abstract Direction direction();

    @Override
    final void run(Failover failover) throws MojoFailureException {
        SwapOptions options = options();
        SwapResult result = failover.swap(options);
        // with -q too, what a dry run shows is all that it does
        if (getLog().isInfoEnabled() || !result.succeeded() || result instanceof SwapResult.DryRun) {
            Console.of(maven()).print(result.text());
        }
        if (!result.succeeded()) {
            throw new MojoFailureException("Refused; nothing was changed.");
        }
        Optional<AwaitedRollout> awaited = result.awaited();
        if (awaited.isPresent() && options.remote().waiting().isPresent()) {
            follow(failover, awaited.get(), options.remote().waiting().get());
        }
    }

    private void follow(Failover failover, AwaitedRollout awaited, WaitOptions waiting) throws MojoFailureException {
        Console console = Console.of(maven());
        console.print("\nFollowing commit " + awaited.commit() + " into the cluster for " + waiting.text() + ":");
        WaitResult result = failover.follow(awaited, waiting, console::print);
        console.print(result.text());
        if (!result.arrived()) {
            throw new MojoFailureException(
                    "The commit is pushed, but the cluster doesn't show it after " + waiting.text() + ".");
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
