package dev.failover.git;

import dev.failover.git.model.HttpLogin;
import dev.failover.git.model.HttpLogins;
import dev.failover.git.remote.HttpCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A place where a user can have put a login for a server. */
enum GivenLogin {
    HEADER,
    HEADER_FOR_THE_SERVER,
    HEADERS_OF_ODD_NAMES,
    COOKIES,
    TOKEN,
    ADDRESS,
    NETRC,
    SETTINGS,
    HELPER;

    static final String CANARY = "t0ken-secret";
    private static final String NAME = "x-access-token";

    /** User and password, as a server wants them. */
    static final String LOGIN = NAME + ":" + CANARY;

    /** Puts it there, for a server at which the remote {@code origin} is {@code path}. */
    void give(Path config, IsolatedHome home, GitHttpServer server, String path) throws IOException {
        String authorization = "\textraHeader = Authorization: " + server.authorization() + "\n";
        String url = server.url(this == ADDRESS ? LOGIN + "@" : "", path);
        String text = Files.readString(config) + "[remote \"origin\"]\n\turl = " + url + "\n";
        switch (this) {
            case HEADER -> text += "[http]\n" + authorization;
            case HEADER_FOR_THE_SERVER -> text += "[http \"" + server.url("", "") + "\"]\n" + authorization;
            case HEADERS_OF_ODD_NAMES ->
                text += "[http]\n" + authorization + "\textraHeader = PRIVATE-TOKEN: " + CANARY
                        + "\n\textraHeader = User-Agent: " + CANARY + "\n";
            case COOKIES -> text += "[http]\n\tcookieFile = " + cookies(home) + "\n";
            case HELPER ->
                text += "[failover]\n\tcredentialHelper = true\n[credential]\n\thelper = \"!echo username=" + NAME
                        + "; echo password=" + CANARY + "; true\"\n";
            case NETRC -> Files.writeString(home.home().resolve(".netrc"), netrc("127.0.0.1") + netrc("localhost"));
            case TOKEN, ADDRESS, SETTINGS -> {}
        }
        Files.writeString(config, text);
        home.install(this == TOKEN || this == COOKIES ? Map.of(HttpCredentials.TOKEN, CANARY) : Map.of());
    }

    HttpLogins logins() {
        return this == SETTINGS ? (host, port) -> Optional.of(new HttpLogin(NAME, CANARY)) : HttpLogins.NONE;
    }

    private static String netrc(String host) {
        return "machine " + host + " login " + NAME + " password " + CANARY + "\n";
    }

    private static Path cookies(IsolatedHome home) throws IOException {
        return Files.writeString(
                home.home().resolve("cookies.txt"),
                Stream.of("127.0.0.1", "localhost")
                        .map(host -> host + "\tFALSE\t/\tFALSE\t4102444800\tsession\t" + CANARY + "\n")
                        .collect(Collectors.joining()));
    }
}
