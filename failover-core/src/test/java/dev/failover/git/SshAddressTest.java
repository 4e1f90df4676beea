package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.git.config.Programs;
import dev.failover.git.model.GitException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No part of an address is an option to the ssh program, nor to Git's on the other side; the real git says which. */
class SshAddressTest {
    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "ssh://git@host.invalid/a.git, true",
        "ssh://git@host.invalid/-a.git, true",
        "git@host.invalid:a.git, true",
        "ssh://-oProxyCommand=x/a.git, false",
        "ssh://-oProxyCommand=x@host.invalid/a.git, false",
        "ssh://%2DoProxyCommand=x@host.invalid/a.git, false",
        "-oProxyCommand=x@host.invalid:a.git, false",
        "-oProxyCommand=x:a.git, false",
        "git@host.invalid:-a.git, false"
    })
    void what_would_be_an_option_starts_no_program(String url, boolean started) {
        assumeTrue(Programs.find("sh").isPresent(), "skipped: no sh");
        Git user = Git.init(temp.resolve("user"));
        user.write("a.yaml", "role: primary\n").commitAll("first");
        user.run("config", "core.sshCommand", "echo $$ >> '" + temp.resolve("trace") + "'; false");
        user.run("config", "remote.origin.url", url);
        user.run("config", "branch.main.remote", "origin");
        user.run("config", "branch.main.merge", "refs/heads/main");

        assertThat(user.tryRun("ls-remote", "origin").exit()).isNotZero();
        assertThat(temp.resolve("trace").toFile().delete()).isEqualTo(started);
        assertThatThrownBy(() -> Requests.commit(user, true, "a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining(started ? "origin" : "would be an option to a program");
        assertThat(temp.resolve("trace").toFile().exists()).isEqualTo(started);
    }
}
