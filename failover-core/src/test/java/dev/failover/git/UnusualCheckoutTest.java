package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.git.model.CheckoutOutcome.NotFollowed;
import dev.failover.git.model.CheckoutOutcome.Reason;
import dev.failover.git.model.CommitOutcome.Committed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody has pushed what only Git checks out: the commit lands, and the checkout stays as it is, and clean. */
class UnusualCheckoutTest {
    private static final String COMMIT = "0123456789012345678901234567890123456789";

    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    private Git user;
    private Git other;

    @BeforeEach
    void two_clones() {
        Git remote = Git.initBare(temp.resolve("remote.git"));
        user = remote.cloneTo(temp.resolve("user"));
        user.write("a.yaml", "role: primary\n").commitAll("first").run("push", "-q", "-u", "origin", "HEAD:main");
        other = remote.cloneTo(temp.resolve("other"));
    }

    @Test
    void a_submodule_is_added() {
        push(other, "160000", COMMIT);

        assertThatItStays();
    }

    @Test
    void a_submodule_takes_the_place_of_a_file() {
        push(other, "100644", blob("x"));
        user.run("pull", "-q");
        push(other, "160000", COMMIT);

        assertThatItStays();
    }

    @Test
    void a_file_takes_the_place_of_a_submodule() {
        push(other, "160000", COMMIT);
        user.run("pull", "-q");
        push(other, "100644", blob("x"));

        assertThatItStays();
    }

    @Test
    void a_submodule_is_removed() {
        push(other, "160000", COMMIT);
        user.run("pull", "-q");
        other.run("update-index", "--force-remove", "z");
        other.run("commit", "-q", "-m", "removed");
        other.run("push", "-q", "origin", "HEAD:main");

        assertThatItStays();
    }

    @ParameterizedTest
    @CsvSource({"a\\0b", "''"})
    void a_link_leads_to_what_no_system_can_name(String target) {
        push(other, "120000", blob(target));

        assertThatItStays();
    }

    private void assertThatItStays() {
        String head = user.head();

        Committed committed = (Committed) Requests.commit(user, true, "a.yaml", "role: backup\n");

        assertThat(committed.checkout()).isInstanceOfSatisfying(NotFollowed.class, stays -> {
            assertThat(stays.reason()).isEqualTo(Reason.UNSUPPORTED_FILES);
            assertThat(stays.message()).startsWith("only Git itself can check out z (");
            assertThat(stays.advice()).isEqualTo("git pull --ff-only");
        });
        assertThat(user.head()).isEqualTo(head);
        assertThat(user.status()).isEmpty();
    }

    private void push(Git from, String mode, String id) {
        from.run("update-index", "--add", "--cacheinfo", mode + "," + id + ",z");
        from.run("commit", "-q", "-m", "unusual");
        from.run("push", "-q", "origin", "HEAD:main");
    }

    /** @param text in which {@code \0} is a NUL */
    private String blob(String text) {
        return other.write("blob", text.replace("\\0", "\0"))
                .run("hash-object", "-w", "blob")
                .strip();
    }
}
