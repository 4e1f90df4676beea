package dev.failover.goal.swap.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.goal.swap.result.PullRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullRequestTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            git@github.com:jane/home.git | https://github.com/jane/home/compare/main...failover/a-promote?expand=1
            https://github.com/jane/home | https://github.com/jane/home/compare/main...failover/a-promote?expand=1
            ssh://git@gitlab.example.org:2222/ops/home.git | https://gitlab.example.org/ops/home/-/merge_requests/new?merge_request%5Bsource_branch%5D=failover%2Fa-promote&merge_request%5Btarget_branch%5D=main
            http://gitea.local:3000/jane/home.git | http://gitea.local:3000/jane/home/compare/main...failover/a-promote
            git@codeberg.org:jane/home.git | https://codeberg.org/jane/home/compare/main...failover/a-promote
            git@bitbucket.org:jane/home.git | https://bitbucket.org/jane/home/pull-requests/new?source=failover%2Fa-promote&dest=main
            https://dev.azure.com/ops/home/_git/cluster | https://dev.azure.com/ops/home/_git/cluster/pullrequestcreate?sourceRef=failover%2Fa-promote&targetRef=main
            git@ssh.dev.azure.com:v3/ops/home/cluster | https://dev.azure.com/ops/home/_git/cluster/pullrequestcreate?sourceRef=failover%2Fa-promote&targetRef=main
            """)
    void the_page_is_told_by_the_remote(String remote, String page) {
        assertThat(new PullRequestText(new PullRequest("failover/a-promote", "main", remote)).text())
                .isEqualTo("Open the pull request into main:\n  " + page + "\n");
    }

    @Test
    void of_an_unknown_host_the_branch_and_the_repository_are_named() {
        assertThat(new PullRequestText(new PullRequest(
                                "failover/a-promote", "main", "ssh://git@git.example.org:2222/ops/home.git"))
                        .text())
                .isEqualTo("Ask for failover/a-promote to be merged into main (git.example.org runs unknown"
                        + " software, so there is no direct link):\n  https://git.example.org/ops/home\n");
    }

    @ParameterizedTest
    @CsvSource({"/srv/git/home.git", "file:///srv/git/home.git", "../home.git"})
    void a_remote_without_a_page_is_named(String remote) {
        assertThat(new PullRequestText(new PullRequest("failover/a-promote", "main", remote)).text())
                .isEqualTo("Ask for failover/a-promote to be merged into main of " + remote + ".\n");
    }
}
