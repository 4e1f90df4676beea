package dev.failover.git.remote;

import dev.failover.git.model.CommitId;
import dev.failover.git.model.CommitOutcome.Moved;
import dev.failover.git.model.GitException;
import dev.failover.git.model.HttpLogins;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PushConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;

/**
 * A configured remote. It is spoken to below JGit's fetch and push commands, which run hooks, collect garbage, and write
 * refs that only a commit may move.
 */
public final class Remote {
    /** What remotes answer when another push was quicker; others may still hold their lock. */
    private static final Pattern RACE = Pattern.compile(
            "(?i).*(lock|failed to update|fetch first|stale|non-fast-forward|old value|expected|already exists).*");

    private final Repository repository;
    private final RemoteConfig config;
    private final Transports transports;
    private final RemoteFailure failure;
    private final RemoteUrl url;

    private Remote(Repository repository, RemoteConfig config, HttpLogins logins) {
        this.repository = repository;
        this.config = config;
        this.transports = new Transports(repository, logins);
        this.url = new RemoteUrl(config.getURIs().get(0));
        this.failure = new RemoteFailure(config.getName(), url);
    }

    public static Remote named(Repository repository, String name, HttpLogins logins) {
        try {
            RemoteConfig config = new RemoteConfig(repository.getConfig(), name);
            if (config.getURIs().isEmpty()) {
                throw new GitException("there is no remote " + name, "To list the remotes: git remote -v");
            }
            if (config.getPushURIs().size() > 1) {
                throw new GitException(
                        "the remote " + name + " has several push URLs; a commit can't be pushed to all at once",
                        "git config --get-all remote." + name + ".pushurl");
            }
            if (!config.getURIs().stream().allMatch(RemoteUrl::isAddress)
                    || !config.getPushURIs().stream().allMatch(RemoteUrl::isAddress)) {
                throw unreadable(name);
            }
            return new Remote(repository, config, logins);
        } catch (URISyntaxException e) {
            throw unreadable(name);
        }
    }

    /** The URL isn't shown: where its parts end, and what of it is secret, is anybody's guess. */
    private static GitException unreadable(String name) {
        return new GitException(
                "the URL of the remote " + name + " can't be read",
                "Correct it: git remote set-url " + name
                        + " URL\nIn a user's name or a password, write %40 for @, %2F for / and %3A for :.");
    }

    /** Where it is, without secrets. */
    public String url() {
        return url.toString();
    }

    /** The tip of a branch, with all that it needs in the object database; no ref is written. */
    public ObjectId fetch(String branch) {
        return find(branch)
                .orElseThrow(() -> new GitException(
                        "the remote " + config.getName() + " (" + url + ") has no branch " + branch,
                        "Commit to an existing branch: -Dfailover.branch="
                                + defaultBranch().orElse("NAME") + "\nor create this one:\n  git push -u "
                                + config.getName() + " " + branch));
    }

    /** As it was when this repository was cloned; a question to the remote wouldn't be worth its time. */
    private Optional<String> defaultBranch() {
        String tracking = Constants.R_REMOTES + config.getName() + "/";
        try {
            return Optional.ofNullable(repository.exactRef(tracking + Constants.HEAD))
                    .filter(Ref::isSymbolic)
                    .map(head -> head.getTarget().getName())
                    .filter(name -> name.startsWith(tracking))
                    .map(name -> name.substring(tracking.length()));
        } catch (IOException e) {
            throw new GitException("can't read " + tracking + Constants.HEAD + ": " + e.getMessage(), "git fsck", e);
        }
    }

    private Optional<ObjectId> find(String branch) {
        try (Transport transport = transports.open(config, Transport.Operation.FETCH);
                FetchConnection connection = transport.openFetch(List.of(new RefSpec(Constants.R_HEADS + branch)))) {
            Ref tip = connection.getRef(Constants.R_HEADS + branch);
            if (tip != null && !repository.getObjectDatabase().has(tip.getObjectId())) {
                connection.fetch(NullProgressMonitor.INSTANCE, Set.of(tip), Set.of());
            }
            return Optional.ofNullable(tip).map(Ref::getObjectId);
        } catch (IOException e) {
            throw failure.of(e);
        }
    }

    /**
     * Moves a branch forward, if it still is where it was expected.
     *
     * @param expected {@link ObjectId#zeroId()} when the branch is to be created
     * @return empty when the branch holds the commit now
     * @throws GitException when the remote refuses, or can't be reached
     */
    public Optional<Moved> push(String branch, ObjectId expected, ObjectId commit, List<String> options) {
        String ref = Constants.R_HEADS + branch;
        try (Transport transport = transports.open(config, Transport.Operation.PUSH)) {
            if (!options.isEmpty()) {
                transport.setPushOptions(options);
            }
            try (PushConnection connection = transport.openPush()) {
                Ref advertised = connection.getRef(ref);
                ObjectId tip = advertised == null ? ObjectId.zeroId() : advertised.getObjectId();
                if (!tip.equals(expected)) {
                    return tip.equals(commit) ? Optional.empty() : Optional.of(new Moved(id(tip), ""));
                }
                return send(connection, branch, expected, commit);
            }
        } catch (IOException e) {
            throw failure.of(e);
        }
    }

    private Optional<Moved> send(PushConnection connection, String branch, ObjectId expected, ObjectId commit)
            throws IOException {
        String ref = Constants.R_HEADS + branch;
        RemoteRefUpdate update = new RemoteRefUpdate(repository, commit.name(), commit, ref, false, null, expected);
        try {
            connection.push(NullProgressMonitor.INSTANCE, Map.of(ref, update));
        } catch (TransportException e) {
            return settle(branch, expected, commit, e, connection.getMessages());
        }
        return update.getStatus() == RemoteRefUpdate.Status.OK
                ? Optional.empty()
                : refused(branch, expected, update.getMessage(), connection.getMessages());
    }

    /** The conversation broke off; the remote may have taken the commit all the same. */
    private Optional<Moved> settle(
            String branch, ObjectId expected, ObjectId commit, TransportException broken, String messages) {
        ObjectId tip;
        try {
            tip = find(branch).orElse(ObjectId.zeroId());
        } catch (GitException e) {
            e.addSuppressed(broken);
            throw new GitException(
                    "the connection to the remote " + config.getName() + " (" + url
                            + ") broke during the push; the remote may or may not have the commit " + commit.name(),
                    "Run the same command again: it checks first.",
                    e);
        }
        if (tip.equals(expected)) {
            throw messages.isBlank()
                    ? failure.of(broken)
                    : rejected(branch, url.redact(String.valueOf(broken.getMessage())), messages);
        }
        return !tip.equals(ObjectId.zeroId()) && contains(tip, commit)
                ? Optional.empty()
                : Optional.of(new Moved(id(tip), ""));
    }

    private boolean contains(ObjectId tip, ObjectId commit) {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(tip));
        } catch (IOException e) {
            throw new GitException("can't read the history of " + tip.name() + ": " + e.getMessage(), "", e);
        }
    }

    private Optional<Moved> refused(String branch, ObjectId expected, String reason, String messages) {
        String words = url.redact(reason == null ? "" : reason);
        ObjectId tip = find(branch).orElse(ObjectId.zeroId());
        if (!tip.equals(expected) || RACE.matcher(words).matches()) {
            return Optional.of(new Moved(id(tip), words));
        }
        throw rejected(branch, words, messages);
    }

    /** @param messages what the remote, or one of its hooks, has said besides */
    private GitException rejected(String branch, String words, String messages) {
        String said = url.redact(messages).strip();
        return new GitException(
                "the remote " + config.getName() + " (" + url + ") rejected the push to " + branch + ": "
                        + words.replace(url + ": ", "")
                        + (said.isEmpty() ? "" : "\n" + said.indent(2).stripTrailing()),
                "");
    }

    private static Optional<CommitId> id(ObjectId id) {
        return id.equals(ObjectId.zeroId()) ? Optional.empty() : Optional.of(new CommitId(id.name()));
    }
}
