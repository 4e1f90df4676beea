package dev.failover.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.transport.URIish;

/** The Git repository around a sample: made with its first commit, and asked afterwards what became of it. */
public final class GitHistory {
    private static final String BRANCH = "main";

    private final Path directory;

    private GitHistory(Path directory) {
        this.directory = directory;
    }

    static GitHistory of(Path directory) {
        return new GitHistory(directory);
    }

    static GitHistory begin(Path directory, Collection<String> content) throws IOException {
        try (Git git = Git.init()
                .setDirectory(directory.toFile())
                .setInitialBranch(BRANCH)
                .call()) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString(
                    ConfigConstants.CONFIG_USER_SECTION, null, ConfigConstants.CONFIG_KEY_NAME, "Alex Operator");
            config.setString(
                    ConfigConstants.CONFIG_USER_SECTION, null, ConfigConstants.CONFIG_KEY_EMAIL, "alex@example.org");
            config.setString(ConfigConstants.CONFIG_CORE_SECTION, null, ConfigConstants.CONFIG_KEY_AUTOCRLF, "false");
            config.save();
            for (String path : content) {
                git.add().addFilepattern(path).call();
            }
            git.commit().setSign(false).setMessage("Sample repository").call();
            return of(directory);
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    /** To a new bare repository beside the directory, which becomes the branch's upstream. */
    void push() throws IOException {
        FileTree.delete(remote());
        try (Git git = Git.open(directory.toFile());
                Git bare = Git.init()
                        .setBare(true)
                        .setDirectory(remote().toFile())
                        .setInitialBranch(BRANCH)
                        .call()) {
            git.remoteAdd()
                    .setName(Constants.DEFAULT_REMOTE_NAME)
                    .setUri(new URIish(
                            bare.getRepository().getDirectory().toURI().toString()))
                    .call();
            git.push().setRemote(Constants.DEFAULT_REMOTE_NAME).add(BRANCH).call();
            track(git.getRepository().getConfig());
        } catch (GitAPIException | URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** One more commit, of all changes to files that are known to it. */
    public void commitChanges(String message) throws IOException {
        try (Git git = Git.open(directory.toFile())) {
            git.commit().setAll(true).setSign(false).setMessage(message).call();
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    private static void track(StoredConfig config) throws IOException {
        String branch = ConfigConstants.CONFIG_BRANCH_SECTION;
        config.setString(branch, BRANCH, ConfigConstants.CONFIG_KEY_REMOTE, Constants.DEFAULT_REMOTE_NAME);
        config.setString(branch, BRANCH, ConfigConstants.CONFIG_KEY_MERGE, Constants.R_HEADS + BRANCH);
        config.save();
    }

    /** First lines of the commits' messages, newest first. */
    public List<String> subjects() throws IOException {
        try (Git git = Git.open(directory.toFile())) {
            return StreamSupport.stream(git.log().call().spliterator(), false)
                    .map(RevCommit::getShortMessage)
                    .toList();
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    /** The lines that the newest commit takes away ({@code -}) and adds ({@code +}), file headers left out. */
    public List<String> changedLines() throws IOException {
        return diff().lines()
                .filter(line -> line.startsWith("+") || line.startsWith("-"))
                .filter(line -> !line.startsWith("+++ ") && !line.startsWith("--- "))
                .toList();
    }

    /** The files that the newest commit touches. */
    public List<String> changedFiles() throws IOException {
        return diff().lines()
                .filter(line -> line.startsWith("+++ b/"))
                .map(line -> line.substring("+++ b/".length()))
                .toList();
    }

    /** Whether the remote's branch is at the same commit. */
    public boolean isPushed() throws IOException {
        try (Git git = Git.open(directory.toFile());
                Git bare = Git.open(remote().toFile())) {
            ObjectId pushed = bare.getRepository().resolve(BRANCH);
            return pushed != null && pushed.equals(git.getRepository().resolve(BRANCH));
        }
    }

    /** Whether the checkout has nothing that differs from its commit, untracked files aside. */
    public boolean isClean() throws IOException {
        try (Git git = Git.open(directory.toFile())) {
            return !git.status().call().hasUncommittedChanges();
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    private String diff() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Git git = Git.open(directory.toFile());
                DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.setRepository(git.getRepository());
            formatter.format(
                    git.getRepository().resolve(BRANCH + "^"),
                    git.getRepository().resolve(BRANCH));
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private Path remote() {
        return directory.resolveSibling(directory.getFileName() + ".git");
    }
}
