package dev.failover.goal.swap;

import dev.failover.command.Command;
import dev.failover.goal.Commands;
import dev.failover.goal.follow.WaitOptions;
import dev.failover.goal.swap.message.SwapMode;
import dev.failover.kubectl.Kubectl;
import dev.failover.swap.SwapStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A swap as a command to type again: with every option that decides its outcome, for a command that is copied must not do
 * something else than what was just shown.
 */
public record SwapCommand(SwapOptions options, Commands commands) {
    private static final Pattern ONLY_WITH_PUSH = Pattern.compile("^failover\\.(remote|branch|wait|kubectl)=");

    /** What a dry run has shown, now in earnest. */
    Command inEarnest(List<String> services) {
        return commands.swap(options.direction(), services, properties());
    }

    /** The same run, for these services only. */
    Command forOnly(List<String> services) {
        List<String> all = properties();
        if (options.dryRun()) {
            all.add("dryRun");
        }
        return commands.swap(options.direction(), services, all);
    }

    /** The same run, which may write patches. */
    Command withPatch() {
        List<String> all = properties();
        all.add("failover.strategy=" + SwapStrategy.PATCH.word());
        return asBefore(all);
    }

    /** The same on the local branch alone, whose name may be another one than the remote's. */
    public Command withoutPush() {
        List<String> all = properties();
        all.removeIf(ONLY_WITH_PUSH.asPredicate());
        all.add("failover.push=false");
        return asBefore(all);
    }

    /** The same run, which overrides a refusal. */
    Command accepting(String id) {
        Acceptance now = options.acceptance();
        Acceptance more = new Acceptance(
                Stream.concat(now.rules().stream(), Stream.of(id)).distinct().toList(),
                now.reason().or(() -> Optional.of("...")));
        return new SwapCommand(options.with(more), commands).asBefore();
    }

    private Command asBefore() {
        return asBefore(properties());
    }

    /** For the services as they were asked for. */
    private Command asBefore(List<String> all) {
        options.services().activeOn().ifPresent(label -> all.add("failover.activeOn=" + label));
        if (options.dryRun()) {
            all.add("dryRun");
        }
        return commands.swap(options.direction(), options.services().names(), all);
    }

    private List<String> properties() {
        List<String> all = new ArrayList<>();
        add(all, "failover.cluster", options.services().cluster());
        add(all, "failover.accept", options.acceptance().rules());
        add(all, "failover.reason", options.acceptance().reason());
        add(all, "failover.rules", options.rules().commandLine());
        if (options.strategy() != SwapStrategy.REFUSE) {
            all.add("failover.strategy=" + options.strategy().word());
        }
        add(all, "failover.mode", options.message().mode().map(SwapMode::word));
        add(all, "failover.message", options.message().template());
        addPlace(all, options.remote(), options.commit());
        add(all, "failover.author", options.commit().author());
        add(all, "failover.committer", options.commit().committer());
        return all;
    }

    private static void addPlace(List<String> all, RemoteOptions remote, CommitOptions commit) {
        add(all, "failover.repository", remote.repository().map(RemoteRequests::withoutSecrets));
        add(all, "failover.remote", commit.remote());
        add(all, "failover.branch", commit.branch());
        add(all, "failover.server", remote.credentials().server());
        if (remote.credentials().helper()) {
            all.add("failover.credentialHelper=true");
        }
        if (remote.pullRequest()) {
            all.add("failover.pullRequest=true");
        }
        add(all, "failover.pushOptions", remote.pushOptions());
        add(all, "failover.wait", remote.waiting().map(WaitOptions::text));
        add(
                all,
                "failover.kubectl",
                remote.waiting().map(WaitOptions::kubectl).filter(k -> !k.equals(Kubectl.ON_PATH)));
        if (!commit.push()) {
            all.add("failover.push=false");
        }
    }

    private static void add(List<String> all, String name, Optional<String> value) {
        value.ifPresent(v -> all.add(name + "=" + v));
    }

    private static void add(List<String> all, String name, List<String> values) {
        if (!values.isEmpty()) {
            all.add(name + "=" + String.join(",", values));
        }
    }
}
