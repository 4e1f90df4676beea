package dev.failover.goal.swap.result;

import dev.failover.git.forge.Forge;
import dev.failover.swap.SwapPlan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The new branch of a swap, and the web page to open its pull request. */
public record PullRequest(String branch, String into, String remoteUrl) {
    private static final int NAMED = 3;
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** {@code https://host/path}, {@code ssh://git@host:22/path}. */
    private static final Pattern URL = Pattern.compile("(https?|ssh|git)://(?:[^@/]*@)?([^:/]+)(:\\d+)?/(.+)");
    /** {@code git@host:path}. */
    private static final Pattern SCP = Pattern.compile("(?:[^@/:]+@)?([^:/]{2,}):([^/].*)");

    /** Such as {@code failover/sonarr-promote-20270131T020304Z}. */
    public static String branch(SwapPlan plan, Instant time) {
        List<String> services =
                plan.swaps().stream().map(s -> s.service().toString()).toList();
        String names = services.size() > NAMED ? services.size() + "-services" : String.join("-", services);
        return "failover/" + names.replaceAll("[^A-Za-z0-9_-]+", "-") + "-"
                + plan.direction().goal() + "-" + COMPACT.format(time);
    }

    /** The page to open it; empty if the software of the server is unknown. */
    public Optional<String> page() {
        return web().flatMap(
                        repository -> Forge.at(host(repository)).map(forge -> forge.page(repository, branch, into)));
    }

    /** The server's name in the address of a page. */
    public static String host(String page) {
        return page.replaceFirst("https?://([^/]*)/.*", "$1");
    }

    /** The repository's page: the address without user, SSH's port and {@code .git}. */
    public Optional<String> web() {
        String address = remoteUrl.replaceFirst("/+$", "").replaceFirst("\\.git$", "");
        Matcher url = URL.matcher(address);
        if (url.matches()) {
            boolean isWeb = url.group(1).startsWith("http");
            String port = isWeb && url.group(3) != null ? url.group(3) : "";
            return Optional.of((isWeb ? url.group(1) : "https") + "://" + url.group(2) + port + "/" + url.group(4));
        }
        Matcher scp = SCP.matcher(address);
        return !address.contains("://") && scp.matches()
                ? Optional.of("https://" + scp.group(1) + "/" + scp.group(2))
                : Optional.empty();
    }
}
