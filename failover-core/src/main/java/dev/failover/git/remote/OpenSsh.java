package dev.failover.git.remote;

import dev.failover.git.config.Programs;
import dev.failover.git.config.SettledProcess;
import dev.failover.git.model.GitException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * SSH by the program that Git itself would run: {@code GIT_SSH_COMMAND}, {@code core.sshCommand}, {@code GIT_SSH}, or
 * {@code ssh}. So agent, keys, {@code ~/.ssh/config} and {@code known_hosts} are those of the user. It checks host
 * keys as it is configured to, and never prompts unless such a command lets it.
 */
final class OpenSsh extends SshSessionFactory {
    private static final int CONNECT_SECONDS = 30;

    private final List<String> program;

    private OpenSsh(List<String> program) {
        this.program = List.copyOf(program);
    }

    /** Empty when there is none on this machine; JGit's own SSH then has to do. */
    static Optional<OpenSsh> find(Config config) {
        return command("GIT_SSH_COMMAND", config.getString("core", null, "sshCommand"))
                .map(command -> List.of("sh", "-c", command + " \"$@\"", command))
                .or(() -> command("GIT_SSH", null).map(List::of))
                .or(() -> Programs.find("ssh")
                        .map(ssh -> List.of(
                                ssh.toString(), "-o", "BatchMode=yes", "-o", "ConnectTimeout=" + CONNECT_SECONDS)))
                .map(OpenSsh::new);
    }

    private static Optional<String> command(String variable, @Nullable String otherwise) {
        String value = SystemReader.getInstance().getenv(variable);
        return Optional.ofNullable(value == null || value.isBlank() ? otherwise : value);
    }

    @Override
    public RemoteSession getSession(URIish uri, CredentialsProvider credentials, FS fs, int timeout) {
        if (account(uri).startsWith("-") || uri.getPath().startsWith("-")) {
            throw new GitException(
                    "the address " + new RemoteUrl(uri)
                            + " isn't used: what starts with - in it would be an option to a program",
                    "git remote -v");
        }
        return new Session(uri);
    }

    private static String account(URIish uri) {
        return uri.getUser() == null ? uri.getHost() : uri.getUser() + "@" + uri.getHost();
    }

    @Override
    public String getType() {
        return "openssh";
    }

    private final class Session implements RemoteSession {
        private final URIish uri;

        Session(URIish uri) {
            this.uri = uri;
        }

        @Override
        public Process exec(String command, int timeout) throws IOException {
            List<String> line = new ArrayList<>(program);
            if (uri.getPort() > 0) {
                line.add("-p");
                line.add(String.valueOf(uri.getPort()));
            }
            line.add(account(uri));
            line.add(command);
            return SettledProcess.start(line);
        }

        @Override
        public void disconnect() {
            // each command is a process, and JGit ends it
        }
    }
}
