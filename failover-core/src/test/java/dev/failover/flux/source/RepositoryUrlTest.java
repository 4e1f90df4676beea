package dev.failover.flux.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All spellings of one repository's address are the same. */
class RepositoryUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/acme/home",
                "https://github.com/acme/home.git",
                "https://github.com/acme/home.git/",
                "HTTPS://GitHub.com/Acme/Home",
                "https://token@github.com/acme/home",
                "https://jane:s3cret@github.com/acme/home.git",
                "https://github.com:443/acme/home",
                "http://www.github.com/acme/home",
                "git@github.com:acme/home.git",
                "github.com:acme/home",
                "git@github.com:/acme/home.git",
                "ssh://git@github.com/acme/home.git",
                "ssh://git@github.com:22/acme/home",
                "ssh://git@ssh.github.com:443/acme/home.git",
                "git+ssh://git@github.com/acme/home",
                "git://github.com/acme/home.git"
            })
    void of_github(String url) {
        assertThat(RepositoryUrl.normalised(url)).isEqualTo("github.com/acme/home");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme@dev.azure.com/acme/cloud/_git/home",
                "git@ssh.dev.azure.com:v3/acme/cloud/home",
                "ssh://git@ssh.dev.azure.com/v3/acme/cloud/home"
            })
    void of_azure(String url) {
        assertThat(RepositoryUrl.normalised(url)).isEqualTo("dev.azure.com/acme/cloud/_git/home");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gitlab.com/acme/home",
                "https://github.com/acme/home-ops",
                "https://github.com/other/home",
                "git@github.com:acme/infra/home.git",
                "ssh.github.com.example.org:acme/home"
            })
    void of_another_one(String url) {
        assertThat(RepositoryUrl.normalised(url)).isNotEqualTo("github.com/acme/home");
    }
}
