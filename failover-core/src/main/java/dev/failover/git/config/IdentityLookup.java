package dev.failover.git.config;

import dev.failover.git.model.GitException;
import dev.failover.git.model.Identity;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** Finds out who the user is as Git does, except that nobody is made up from the names of account and host. */
public final class IdentityLookup {
    private final Config config;

    public IdentityLookup(Config config) {
        this.config = config;
    }

    public Identity author() {
        return find("author");
    }

    public Identity committer() {
        return find("committer");
    }

    private Identity find(String role) {
        String prefix = "GIT_" + role.toUpperCase(Locale.ROOT);
        Optional<String> name =
                variable(prefix + "_NAME").or(() -> setting(role, "name")).or(() -> setting("user", "name"));
        Optional<String> email = variable(prefix + "_EMAIL")
                .or(() -> setting(role, "email"))
                .or(() -> setting("user", "email"))
                .or(() -> variable("EMAIL"));
        if (name.isEmpty() || email.isEmpty()) {
            String missing =
                    name.isPresent() ? "user.email" : email.isPresent() ? "user.name" : "user.name, user.email";
            throw new GitException(
                    "Git doesn't know who makes the commit; not configured: " + missing,
                    "git config --global user.name \"Your Name\"\ngit config --global user.email you@example.com");
        }
        return new Identity(name.get(), email.get());
    }

    private static Optional<String> variable(String name) {
        return clean(SystemReader.getInstance().getenv(name));
    }

    private Optional<String> setting(String section, String key) {
        return clean(config.getString(section, null, key));
    }

    /** Git leaves out what would break the commit's header. */
    private static Optional<String> clean(@Nullable String value) {
        return Optional.ofNullable(value)
                .map(text -> text.replaceAll("[<>\\n\\x00]", "").strip())
                .filter(text -> !text.isEmpty());
    }
}
