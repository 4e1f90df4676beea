package dev.failover.git.remote;

import dev.failover.git.config.Filter;
import dev.failover.git.config.Programs;
import dev.failover.git.model.GitException;
import dev.failover.git.model.HttpLogin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.SystemReader;

/**
 * Asks the helpers that the user has configured, by {@code git credential fill}. That starts programs of the user's, so
 * it is done only where it is wanted; nothing is ever prompted for.
 */
public final class AskedCredentials extends LoginCredentials {
    private final Repository repository;

    private AskedCredentials(Repository repository) {
        this.repository = repository;
    }

    /** Empty unless it is wanted: {@code failover.credentialHelper} in the configuration, or set for this run. */
    static Optional<CredentialsProvider> of(Repository repository) {
        return isWanted(repository) ? Optional.of(new AskedCredentials(repository)) : Optional.empty();
    }

    public static void want(Repository repository) {
        repository.getConfig().setBoolean("failover", null, "credentialHelper", true);
    }

    private static boolean isWanted(Repository repository) {
        return repository.getConfig().getBoolean("failover", "credentialHelper", false);
    }

    @Override
    Optional<HttpLogin> login(URIish uri) {
        String answer = fill(uri);
        return field(answer, "username")
                .flatMap(user -> field(answer, "password").map(password -> new HttpLogin(user, password)));
    }

    private String fill(URIish uri) {
        String git = Programs.find("git")
                .orElseThrow(() -> new GitException(
                        "the credential helper needs the git program, which isn't installed",
                        "Install git, or set " + HttpCredentials.TOKEN + " instead."))
                .toString();
        Filter fill = new Filter(
                List.of(git, "--git-dir=" + repository.getDirectory(), "credential", "fill"),
                Map.of("GIT_TERMINAL_PROMPT", "0", "GIT_ASKPASS", "", "SSH_ASKPASS", "", "HOME", home()));
        try {
            return new String(fill.run(question(uri).getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // no helper knows it: the remote's refusal says the rest
        }
    }

    static String home() {
        String home = SystemReader.getInstance().getenv("HOME");
        return home == null ? System.getProperty("user.home") : home;
    }

    /** In the language of git-credential; line breaks can't be in an address that was parsed. */
    private static String question(URIish uri) {
        String port = uri.getPort() > 0 ? ":" + uri.getPort() : "";
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^/", "");
        return "protocol=" + uri.getScheme() + "\nhost=" + uri.getHost() + port + "\npath=" + path + "\n"
                + (uri.getUser() == null ? "" : "username=" + uri.getUser() + "\n") + "\n";
    }

    private static Optional<String> field(String answer, String name) {
        return answer.lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst();
    }
}
