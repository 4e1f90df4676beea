package dev.failover.goal.swap;

import dev.failover.FailoverException;
import dev.failover.goal.follow.WaitOptions;
import dev.failover.kubectl.Kubectl;
import java.util.regex.Pattern;

/** Refuses what makes no sense together, before anything is fetched. */
public final class RemoteRequests {
    private static final Pattern WITH_PASSWORD = Pattern.compile("(?i)[a-z+]+://[^/@]*:[^/@]*@.*");
    private static final Pattern WEB_USER = Pattern.compile("(?i)^(https?://)[^/@]*@");

    private RemoteRequests() {}

    /** The address as messages may show it: for a web server the user can be a token. */
    public static String withoutSecrets(String url) {
        return WEB_USER.matcher(url).replaceFirst("$1");
    }

    public static void requireSense(SwapOptions options) {
        RemoteOptions remote = options.remote();
        if (remote.pullRequest() && !options.commit().push()) {
            throw new FailoverException("-Dfailover.pullRequest=true and -Dfailover.push=false were both given.\n"
                    + "A pull request needs a pushed branch: leave one of them out.");
        }
        remote.waiting().ifPresent(waiting -> requireSense(waiting, options));
        if (remote.repository().isEmpty()) {
            return;
        }
        String url = remote.repository().get();
        if (WITH_PASSWORD.matcher(url).matches()) {
            throw new FailoverException(
                    "-Dfailover.repository contains a password, and every user can see it in the process list."
                            + "\nRemove it, and set the environment variable FAILOVER_GIT_TOKEN, or use ~/.netrc.");
        }
        if (options.commit().branch().isEmpty()) {
            throw new FailoverException("-Dfailover.repository needs the branch to commit to: -Dfailover.branch=main");
        }
        if (!options.commit().push()) {
            throw new FailoverException("-Dfailover.push=false makes no sense with -Dfailover.repository:"
                    + " there is no checkout whose branch could hold the commit.\nLeave one of them out.");
        }
    }

    private static void requireSense(WaitOptions waiting, SwapOptions options) {
        boolean isPushed = options.commit().push();
        if (options.remote().pullRequest() || !isPushed) {
            throw new FailoverException("-Dfailover.wait makes no sense with "
                    + (isPushed ? "-Dfailover.pullRequest=true" : "-Dfailover.push=false")
                    + ": Flux won't see the commit yet.\nLeave one of them out.");
        }
        if (!options.dryRun() && !new Kubectl(waiting.kubectl()).isThere()) {
            throw new FailoverException("-Dfailover.wait needs kubectl, but there is no program '" + waiting.kubectl()
                    + "'.\nInstall it, name it with -Dfailover.kubectl=PATH, or leave out -Dfailover.wait.");
        }
    }
}
