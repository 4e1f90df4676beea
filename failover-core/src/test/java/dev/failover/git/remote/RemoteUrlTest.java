package dev.failover.git.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteUrlTest {
    /** Also of a URL with a typing error, of which JGit takes the user and the password for the path of a host without a name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:hunter2@git.example/a/b",
                "https://hunter2@git.example/a/b",
                "HTTPS://hunter2@git.example/a/b",
                "https://user:hunt%40er2@git.example/a/b",
                "https://user:hunt@er2@git.example/a/b",
                "https://user:hunt/er2@git.example/a/b",
                "https://user:hunt\\er2@git.example/a/b",
                "https://user:hunt er2@git.example:80x/a/b",
                "https://user:hunter2@git.example:80x/a/b",
                "https://user:hunter2@[::1:80/a/b",
                "https://user:hunter2@/a/b",
                "https:/user:hunter2@git.example/a/b",
                "ssh://git:hunter2@git.example:22x/a/b",
                "ssh://git:hunt/er2@git.example/a/b"
            })
    void shows_no_secret(String address) throws URISyntaxException {
        RemoteUrl url = new RemoteUrl(new URIish(address));

        assertThat(url.toString()).doesNotContain("hunt", "er2").contains("/a/b");
        assertThat(url.redact("not found: " + address + ", " + new URIish(address)))
                .startsWith("not found: ")
                .doesNotContain("hunt", "er2");
    }

    @ParameterizedTest
    @CsvSource({
        "ssh://git@git.example/a@b/c, ssh://git@git.example/a@b/c",
        "git@git.example:a/b, git@git.example:a/b",
        "https://git.example:8080/a/b, https://git.example:8080/a/b",
        "https://git.example/a@b/c, https://git.example/a@b/c",
        "file:///srv/a@b/c, file:///srv/a@b/c",
        "/srv/a@b/c, /srv/a@b/c"
    })
    void shows_the_rest(String address, String shown) throws URISyntaxException {
        assertThat(new RemoteUrl(new URIish(address))).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:/git.example/a",
                "https://user:hunt/er2@git.example/a",
                "https://git.example:70000/a",
                "ssh://git@git.example:22x/a"
            })
    void is_no_address_where_a_host_or_a_port_is_missing(String address) throws URISyntaxException {
        assertThat(RemoteUrl.isAddress(new URIish(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://git.example:65535/a", "git@git.example:a", "/srv/a", "file:///srv/a", "../a"})
    void is_an_address(String address) throws URISyntaxException {
        assertThat(RemoteUrl.isAddress(new URIish(address))).isTrue();
    }

    @Test
    void is_matched_by_no_address_of_http_where_it_is_a_path_of_ssh() throws URISyntaxException {
        assertThat(UrlMatch.of("https://git.example/", new URIish("http-git:a/b")))
                .isEmpty();
    }

    @Test
    void leaves_the_words_around_an_address() throws URISyntaxException {
        RemoteUrl url = new RemoteUrl(new URIish("https://git.example/a"));

        assertThat(url.redact("see https://user:hunter2@other.example/x or mail to me@git.example"))
                .isEqualTo("see https://other.example/x or mail to me@git.example");
    }
}
