package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.git.GitHttpServer.Redirect;
import dev.failover.git.model.Destination;
import dev.failover.git.model.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real servers that redirect: wherever a login stands and wherever they say to go, the configured one alone gets it. */
class RedirectedLoginTest {
    private static final Destination MAIN = new Destination.RemoteBranch("origin", "main");

    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    static Path temp;

    private static Path config;
    private static String plainConfig;
    private static GitHttpServer plain;
    private static GitHttpServer otherPlain;
    private static GitHttpServer tls;
    private static GitHttpServer otherTls;

    @BeforeAll
    static void four_servers_of_one_repository() throws Exception {
        Git remote = Git.initBare(temp.resolve("remote.git"));
        Git user = remote.cloneTo(temp.resolve("user"));
        user.write("a.yaml", "role: primary\n").commitAll("first").run("push", "-q", "-u", "origin", "HEAD:main");
        user.run("remote", "set-url", "origin", "unset");
        SelfSignedCertificate certificate = SelfSignedCertificate.in(temp);
        user.run("config", "http.sslCAInfo", certificate.pem());
        config = user.path(".git/config");
        plainConfig = Files.readString(config).replace("url = unset\n", "\n");
        plain = new GitHttpServer(temp, GivenLogin.LOGIN);
        otherPlain = new GitHttpServer(temp, GivenLogin.LOGIN);
        tls = new GitHttpServer(temp, GivenLogin.LOGIN, certificate.tls());
        otherTls = new GitHttpServer(temp, GivenLogin.LOGIN, certificate.tls());
        servers().forEach(GitHttpServer::remember);
    }

    @AfterAll
    static void stop() {
        servers().forEach(GitHttpServer::close);
    }

    private static Stream<GitHttpServer> servers() {
        return Stream.of(plain, otherPlain, tls, otherTls);
    }

    @BeforeEach
    void nothing_is_given_nor_heard() throws IOException {
        Files.writeString(config, plainConfig);
        servers().forEach(server -> {
            server.open(false);
            server.heard().clear();
        });
    }

    /** Where the server says to go, seen from the configured one. */
    enum Target {
        SAME_SERVER,
        OTHER_PORT,
        OTHER_HOST,
        OTHER_SCHEME
    }

    static Stream<Arguments> everyWay() {
        return Stream.of(true, false)
                .flatMap(overTls -> IntStream.of(301, 302, 303, 307, 308)
                        .boxed()
                        .flatMap(status -> Stream.of(GivenLogin.values())
                                .flatMap(login -> Stream.of(Target.values())
                                        .map(target -> Arguments.of(overTls, status, login, target)))));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void a_login_stays_with_the_configured_server(boolean overTls, int status, GivenLogin login, Target target)
            throws IOException {
        GitHttpServer first = overTls ? tls : plain;
        login.give(config, home, first, "old/remote.git");
        String base = base(overTls, target);
        first.redirect(new Redirect(status, "", base));
        if (target == Target.SAME_SERVER) {
            assertTip(login);
            return;
        }
        boolean isDowngrade = overTls && target == Target.OTHER_SCHEME;

        assertThatThrownBy(() -> tip(login))
                .isInstanceOfSatisfying(
                        GitException.class,
                        e -> assertThat(e.advice())
                                .contains("\n  git remote set-url origin " + base + "remote.git")
                                .doesNotContain(GivenLogin.CANARY))
                .hasMessageContaining(first.url("", "old/remote.git"))
                .hasMessageContaining(base + "remote.git")
                .hasMessageContaining(isDowngrade ? "isn't encrypted" : "asks for a login")
                .hasMessageNotContaining(GivenLogin.CANARY);
        servers().forEach(server -> server.open(true));
        if (!isDowngrade) {
            assertTip(login);
            assertThat(heardBy(base)).isNotEmpty();
        }
        assertThat(heardBy(base))
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(GivenLogin.CANARY)
                        .doesNotContainIgnoringCase("authorization")
                        .doesNotContainIgnoringCase("cookie")
                        .doesNotContainIgnoringCase("private-token"));
    }

    private static String base(boolean overTls, Target target) {
        GitHttpServer first = overTls ? tls : plain;
        return switch (target) {
            case SAME_SERVER -> first.url("", "");
            case OTHER_PORT -> (overTls ? otherTls : otherPlain).url("", "");
            case OTHER_HOST -> first.url("", "").replace("127.0.0.1", "localhost");
            case OTHER_SCHEME -> (overTls ? plain : tls).url("", "");
        };
    }

    private static List<String> heardBy(String base) {
        String server = base.replaceFirst("/$", "") + " ";
        return servers()
                .flatMap(s -> s.heard().stream())
                .filter(line -> line.startsWith(server))
                .map(line -> line.substring(server.length()))
                .toList();
    }

    private static void assertTip(GivenLogin login) throws IOException {
        assertThat(tip(login))
                .isEqualTo(Files.readString(temp.resolve("remote.git/refs/heads/main"))
                        .strip());
    }

    private static String tip(GivenLogin login) {
        try (GitRepository repository =
                GitRepository.discover(temp.resolve("user")).orElseThrow()) {
            return repository.delivery(login.logins()).tip(MAIN).name();
        }
    }
}
