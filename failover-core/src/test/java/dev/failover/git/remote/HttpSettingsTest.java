package dev.failover.git.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.git.Git;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSettingsTest {
    @TempDir
    Path temp;

    /** The judge is {@code git config --get-urlmatch}. */
    @ParameterizedTest
    @CsvSource({
        "https://example.com, https://example.com/x.git",
        "https://example.com, https://example.com.evil.org/x.git",
        "https://example.com/, https://example.com:443/x.git",
        "https://EXAMPLE.com/, https://example.com/x.git",
        "https://example.com:8443/, https://example.com/x.git",
        "http://example.com/, https://example.com/x.git",
        "https://*.example.com/, https://git.example.com/x.git",
        "https://*.example.com/, https://a.git.example.com/x.git",
        "https://*.example.com/, https://example.com/x.git",
        "https://*.*.example.com/, https://a.git.example.com/x.git",
        "https://example.com/team, https://example.com/team/x.git",
        "https://example.com/team/, https://example.com/team/x.git",
        "https://example.com/team, https://example.com/teamwork/x.git",
        "https://example.com/Team, https://example.com/team/x.git",
        "https://me@example.com/, https://me@example.com/x.git",
        "https://me@example.com/, https://you@example.com/x.git",
        "https://me@example.com/, https://example.com/x.git",
        "https://example.com/, https://me@example.com/x.git",
        "example.com, https://example.com/x.git"
    })
    void a_section_counts_where_it_does_for_git(String section, String url) throws Exception {
        Git git = Git.init(temp.resolve("user"));
        git.run("config", "http." + section + ".sslCAInfo", "found");
        git.run("config", "http.sslCAInfo", "general");

        assertThat(new HttpSettings(config(git), new URIish(url)).value("sslCAInfo"))
                .contains(git.run("config", "--get-urlmatch", "http.sslCAInfo", url)
                        .strip());
    }

    @Test
    void each_key_comes_from_the_best_section_that_has_it() throws Exception {
        Git git = Git.init(temp.resolve("user"));
        git.run("config", "http.https://example.com/.extraHeader", "Authorization: Basic a");
        git.run("config", "http.https://example.com/team/.sslCAInfo", "ca.pem");
        git.run("config", "http.extraHeader", "X-General: b");
        HttpSettings settings = new HttpSettings(config(git), new URIish("https://example.com/team/x.git"));

        assertThat(settings.value("sslCAInfo")).contains("ca.pem");
        assertThat(settings.extraHeaders())
                .containsEntry("Authorization", "Basic a")
                .containsEntry("X-General", "b");
    }

    @Test
    void an_empty_header_takes_back_the_general_ones() throws Exception {
        Git git = Git.init(temp.resolve("user"));
        git.run("config", "http.extraHeader", "X-General: b");
        git.run("config", "http.https://example.com/.extraHeader", "");

        assertThat(new HttpSettings(config(git), new URIish("https://example.com/x.git")).extraHeaders())
                .isEmpty();
    }

    private static Config config(Git git) throws Exception {
        Config config = new Config();
        config.fromText(java.nio.file.Files.readString(git.path(".git/config")));
        return config;
    }
}
