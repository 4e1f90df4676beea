package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.git.model.CheckoutOutcome.Followed;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.CommitOutcome.Moved;
import dev.failover.git.model.CommitRequest;
import dev.failover.git.model.Destination;
import dev.failover.git.model.Destination.NewRemoteBranch;
import dev.failover.git.model.Destination.RemoteBranch;
import dev.failover.git.model.GitException;
import dev.failover.git.model.Identity;
import dev.failover.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class WithoutCheckoutTest {
    private static final RemoteBranch MAIN = new RemoteBranch("origin", "main");

    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    Git remote;
    Git user;

    @BeforeEach
    void a_remote_with_some_history() {
        remote = Git.initBare(temp.resolve("remote.git"));
        user = remote.cloneTo(temp.resolve("user"));
        user.write("a.yaml", "role: other\n").write("b.yaml", "x: 1\n").commitAll("zeroth");
        user.write("a.yaml", "role: primary\n").commitAll("first").run("push", "-q", "-u", "origin", "HEAD:main");
    }

    @Test
    void the_tip_is_fetched_alone_and_a_commit_on_it_pushed() throws Exception {
        try (GitRepository repository = open()) {
            CommitId tip = repository.delivery().tip(MAIN);
            assertThat(repository.tree(MAIN, tip).discover()).containsExactly("a.yaml", "b.yaml");
            assertThat(Files.readString(temp.resolve("work/shallow")).strip()).isEqualTo(tip.name());

            Committed committed = (Committed) repository.delivery().commit(request(tip, MAIN));
            assertThat(committed.checkout()).isEqualTo(new Followed(List.of()));
        }
        assertThat(remote.run("log", "--format=%s %an", "main"))
                .isEqualTo("failover: a A Bot\nfirst A Tester\nzeroth A Tester\n");
        assertThat(remote.run("show", "main:a.yaml")).isEqualTo("role: backup\n");
        remote.fsck();
    }

    @Test
    void a_pull_request_gets_a_branch_of_its_own_once() {
        NewRemoteBranch branch = new NewRemoteBranch("origin", "failover/a-promote", List.of());
        String main = user.head();
        try (GitRepository repository = open()) {
            CommitId tip = repository.delivery().tip(MAIN);
            assertThat(repository.delivery().commit(request(tip, branch))).isInstanceOf(Committed.class);
            assertThat(remote.run("rev-parse", "failover/a-promote^").strip()).isEqualTo(main);
            assertThat(remote.run("rev-parse", "main").strip()).isEqualTo(main);

            remote.run("update-ref", "refs/heads/failover/a-promote", main);
            assertThat(repository.delivery().commit(request(tip, branch)))
                    .isEqualTo(new Moved(Optional.of(new CommitId(main)), ""));
        }
    }

    @Test
    void push_options_are_sent_where_the_server_takes_them() {
        NewRemoteBranch branch = new NewRemoteBranch("origin", "failover/a", List.of("merge_request.create"));
        try (GitRepository repository = open()) {
            CommitId tip = repository.delivery().tip(MAIN);
            assertThatThrownBy(() -> repository.delivery().commit(request(tip, branch)))
                    .isInstanceOf(GitException.class);

            remote.run("config", "receive.advertisePushOptions", "true");
            assertThat(repository.delivery().commit(request(tip, branch))).isInstanceOf(Committed.class);
        }
    }

    private GitRepository open() {
        return GitRepository.withoutCheckout("file://" + remote.directory(), temp.resolve("work"));
    }

    private static CommitRequest request(CommitId base, Destination destination) {
        return new CommitRequest(
                base,
                destination,
                List.of(new SourceFile("a.yaml", "role: backup\n".getBytes(StandardCharsets.UTF_8))),
                List.of(),
                "failover: a",
                Identity.parse("A Bot <bot@example.com>"),
                Identity.parse("A Bot <bot@example.com>"),
                Requests.TIME);
    }
}
