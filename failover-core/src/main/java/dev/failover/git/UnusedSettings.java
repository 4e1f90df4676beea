package dev.failover.git;

import dev.failover.git.config.BooleanSetting;
import dev.failover.git.remote.HttpCredentials;
import dev.failover.git.remote.UrlMatch;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.SystemReader;

/** Finds what the user has told Git, and JGit passes over without a word. */
final class UnusedSettings {
    /** Keys of {@code http}, also below {@code http.<url>}. */
    private static final List<String> HTTP = List.of("proxy", "sslCAPath", "sslCert", "sslKey");

    private static final List<String> VARIABLES = List.of(
            "GIT_CONFIG_PARAMETERS",
            "GIT_SSL_NO_VERIFY",
            "GIT_SSL_CAPATH",
            "GIT_SSL_CERT",
            "GIT_ASKPASS",
            "https_proxy",
            "HTTPS_PROXY",
            "http_proxy",
            "all_proxy",
            "ALL_PROXY");

    private static final String JAVA_PROXY =
            ". Use Java's own settings: -Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT.";

    private final Config config;
    private final List<URIish> httpRemotes;
    private final List<String> found = new ArrayList<>();

    private UnusedSettings(Config config) {
        this.config = config;
        this.httpRemotes = httpRemotes(config);
    }

    /** One sentence each. Values aren't shown: they may be secret. */
    static List<String> of(Config config) {
        UnusedSettings settings = new UnusedSettings(config);
        settings.findHelpers();
        settings.findHttp();
        settings.findSwitchedOffChecks();
        settings.findPushRemotes();
        settings.findVariables();
        return List.copyOf(settings.found);
    }

    private void findHelpers() {
        boolean isAsked = config.getBoolean("failover", "credentialHelper", false);
        if (!isAsked && isSetForRemote("credential", "helper")) {
            found.add("The credential helper in Git's configuration isn't used."
                    + " Set the environment variable " + HttpCredentials.TOKEN + ", put the login into ~/.netrc, or use"
                    + " the helper with -Dfailover.credentialHelper=true.");
        }
    }

    private void findHttp() {
        for (String key : HTTP) {
            if (isSetForRemote("http", key)) {
                found.add("http." + key + " in Git's configuration isn't used"
                        + (key.equals("proxy")
                                ? JAVA_PROXY
                                : ". Use Java's own settings, such as -Djavax.net.ssl.trustStore=FILE."));
            }
        }
    }

    private void findSwitchedOffChecks() {
        boolean isOff = !BooleanSetting.of(config, "http", null, "sslVerify", true)
                || config.getSubsections("http").stream()
                        .anyMatch(url -> !BooleanSetting.of(config, "http", url, "sslVerify", true));
        if (isOff && isSetForRemote("http", "sslVerify")) {
            found.add("http.sslVerify in Git's configuration isn't used: certificates are always checked.");
        }
    }

    /** Also below an address, as in {@code http.https://example.com.proxy}, if a remote is there. */
    private boolean isSetForRemote(String section, String key) {
        boolean always = !httpRemotes.isEmpty() && config.getString(section, null, key) != null;
        return always
                || config.getSubsections(section).stream()
                        .filter(url -> config.getString(section, url, key) != null)
                        .anyMatch(url -> httpRemotes.stream()
                                .anyMatch(remote -> UrlMatch.of(url, remote).isPresent()));
    }

    private static List<URIish> httpRemotes(Config config) {
        return config.getSubsections("remote").stream()
                .flatMap(remote -> Stream.ofNullable(config.getString("remote", remote, "url")))
                .filter(url -> url.startsWith("http"))
                .flatMap(UnusedSettings::parsed)
                .toList();
    }

    private static Stream<URIish> parsed(String url) {
        try {
            return Stream.of(new URIish(url));
        } catch (URISyntaxException e) {
            return Stream.empty(); // nothing is fetched from it, and a swap says why
        }
    }

    private void findPushRemotes() {
        for (String branch : config.getSubsections("branch")) {
            if (config.getString("branch", branch, "pushRemote") != null) {
                found.add("branch." + branch + ".pushRemote isn't used: a swap is pushed to the upstream branch.");
            }
        }
        if (config.getString("remote", null, "pushDefault") != null) {
            found.add("remote.pushDefault isn't used: a swap is pushed to the upstream branch.");
        }
    }

    private void findVariables() {
        for (String variable : VARIABLES) {
            String value = SystemReader.getInstance().getenv(variable);
            boolean matters = !httpRemotes.isEmpty() || variable.equals("GIT_CONFIG_PARAMETERS");
            if (matters && value != null && !value.isEmpty()) {
                found.add("The environment variable " + variable + " isn't used"
                        + (variable.toLowerCase(Locale.ROOT).endsWith("_proxy") ? JAVA_PROXY : "."));
            }
        }
    }
}
