package dev.failover.maven;

import dev.failover.FailoverException;
import dev.failover.goal.follow.WaitOptions;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.CredentialOptions;
import dev.failover.goal.swap.MessageOptions;
import dev.failover.goal.swap.RemoteOptions;
import dev.failover.goal.swap.SwapMode;
import java.util.Arrays;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Goals that make a commit: who makes it, what it says, and how it gets to where it counts. */
abstract class AbstractCommitMojo extends AbstractRulesMojo {

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
