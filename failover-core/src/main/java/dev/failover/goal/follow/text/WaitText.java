package dev.failover.goal.follow.text;

import dev.failover.goal.follow.WaitResult;
import dev.failover.goal.follow.WaitResult.Followed;
import dev.failover.rollout.RolloutProgress;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result of a wait for people. */
public record WaitText(WaitResult result) {

    /** One change, in one line without a line break. */
    public static String line(RolloutProgress progress) {
        return String.format(
                Locale.ROOT, "%5ds %s: %s", progress.after().toSeconds(), progress.service(), progress.seen());
    }

    /** Lines separated by {@code \n}. */
    public String text() {
        if (result.arrived()) {
            return "All services run where they should.\n";
        }
        return """
                The commit is pushed, but after %s the cluster doesn't show this yet:
                %sLast seen:
                %sTo see why:
                %s""".formatted(
                        result.limit(),
                        missing(followed -> Stream.of(followed.service().goal())),
                        missing(followed -> Stream.of(followed.service().service() + ": " + followed.seen())),
                        missing(followed -> followed.look().stream().map(command -> command.line())));
    }

    private String missing(Function<Followed, Stream<String>> lines) {
        List<Followed> missing =
                result.services().stream().filter(s -> !s.arrived()).toList();
        return missing.stream()
                .flatMap(lines)
                .distinct()
                .map(line -> "  " + line + "\n")
                .collect(Collectors.joining());
    }
}
