package dev.failover.git.remote;

import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.RemoteConfig;

/** The addresses that are configured, whoever they lead to. */
public final class RemoteUrls {
    private RemoteUrls() {}

    /** Those to fetch from, after {@code insteadOf}, without what may be secret. One that is no address is left out. */
    public static List<String> of(Config config) {
        List<String> urls = new ArrayList<>();
        for (String name : config.getSubsections("remote")) {
            try {
                new RemoteConfig(config, name)
                        .getURIs().stream()
                                .map(RemoteUrl::new)
                                .map(RemoteUrl::toString)
                                .forEach(urls::add);
            } catch (URISyntaxException e) {
                continue; // who fetches or pushes is told
            }
        }
        return List.copyOf(urls);
    }
}
