package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullRequestTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            git@github.com:jane/home.git | https://github.com/jane/home/compare/main...failover/a-promote?expand=1
            https://github.com/jane/home | https://github.com/jane/home/compare/main...failover/a-promote?expand=1
            ssh://git@gitlab.example.org:2222/ops/home.git | https://gitlab.example.org/ops/home/-/merge_requests/new?merge_request%5Bsource_branch%5D=failover%2Fa-promote&merge_request%5Btarget_branch%5D=main
            http://gitea.local:3000/jane/home.git | http://gitea.local:3000/jane/home/compare/main...failover/a-promote
            """)
    void the_page_is_told_by_the_remote(String remote, String page) {
        assertThat(new PullRequest("failover/a-promote", "main", remote).text())
                .isEqualTo("Open the request to merge it into main:\n  " + page + "\n");
    }

    @ParameterizedTest
    @CsvSource({"/srv/git/home.git", "file:///srv/git/home.git", "../home.git"})
    void a_remote_without_a_page_is_named(String remote) {
        assertThat(new PullRequest("failover/a-promote", "main", remote).text())
                .isEqualTo("Ask for failover/a-promote to be merged into main of " + remote + ".\n");
    }
}
