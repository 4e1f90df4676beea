package dev.failover.maven;

import dev.failover.FailoverException;
import dev.failover.goal.follow.WaitOptions;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.CredentialOptions;
import dev.failover.goal.swap.RemoteOptions;
import dev.failover.goal.swap.message.MessageOptions;
import dev.failover.goal.swap.message.SwapMode;
import java.util.Arrays;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Goals that make a commit: who makes it, what it says, and how it gets to where it counts. */
abstract class AbstractCommitMojo extends AbstractRulesMojo {

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

    final CommitOptions commit() {
        return new CommitOptions(
                maven().commandLine().flag("failover.push").orElse(push),
                Optional.ofNullable(remote),
                Optional.ofNullable(branch),
                Optional.ofNullable(author),
                Optional.ofNullable(committer));
    }

    final MessageOptions message() {
        return new MessageOptions(
                maven().commandLine().only("failover.mode", mode).map(AbstractCommitMojo::mode),
                Optional.ofNullable(message));
    }

    final RemoteOptions remote() {
        return new RemoteOptions(
                Optional.ofNullable(repository),
                maven().commandLine().flag("failover.pullRequest").orElse(pullRequest),
                commaSeparated(pushOptions),
                credentials(),
                Optional.ofNullable(wait).map(time -> WaitOptions.of(time.strip(), kubectl)));
    }

    private CredentialOptions credentials() {
        Optional<String> id = Optional.ofNullable(server);
        return new CredentialOptions(
                id,
                new SettingsLogins(settings(), decrypter, id),
                maven().commandLine().flag("failover.credentialHelper").orElse(credentialHelper));
    }

    private static SwapMode mode(String word) {
        return Arrays.stream(SwapMode.values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new FailoverException("-Dfailover.mode is planned or emergency, not '" + word + "'."));
    }
}
