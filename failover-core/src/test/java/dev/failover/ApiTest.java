package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.policy.RuleCatalog;
import dev.failover.check.rules.Rules;
import dev.failover.git.model.HttpLogin;
import dev.failover.goal.follow.text.WaitText;
import dev.failover.goal.json.ErrorJson;
import dev.failover.goal.json.HistoryJson;
import dev.failover.goal.json.StatusJson;
import dev.failover.goal.json.SwapJson;
import dev.failover.goal.status.text.HistoryText;
import dev.failover.goal.status.text.StatusText;
import dev.failover.goal.swap.text.SwapText;
import dev.failover.goal.validate.text.BaselineText;
import dev.failover.goal.validate.text.FixText;
import dev.failover.goal.validate.text.ValidateReports;
import dev.failover.report.format.Reports;
import dev.failover.resource.NearestName;
import dev.failover.source.Problem;
import dev.failover.source.Unforeseen;
import java.io.IOException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the public surface: what callers enter by, and all types that its public members take or return. Other types are
 * public for the sake of other packages of this jar. {@code -Dapi.renew} writes the list anew.
 */
class ApiTest {
    private static final Path LIST = Path.of("src/test/resources/dev/failover/api.txt");
    private static final List<Class<?>> ENTRIES = List.of(
            Failover.class,
            FailoverException.class,
            Reports.class,
            Rules.class,
            RuleCatalog.class,
            NearestName.class,
            Problem.class,
            HttpLogin.class,
            SwapText.class,
            WaitText.class,
            ValidateReports.class,
            FixText.class,
            BaselineText.class,
            StatusText.class,
            HistoryText.class,
            SwapJson.class,
            StatusJson.class,
            HistoryJson.class,
            ErrorJson.class,
            Unforeseen.class);
    private static final Pattern OURS = Pattern.compile("dev\\.failover\\.[\\w.$]+");

    @Test
    void the_public_surface_is_the_one_that_is_listed() throws IOException {
        String surface = surface();
        if (System.getProperty("api.renew") != null) {
            Files.writeString(LIST, surface);
        }
        List<String> listed = Files.readAllLines(LIST);
        assertThat(surface.lines().filter(line -> !listed.contains(line)))
                .as("Seen by callers, and not listed. If that is meant, renew the list with -Dapi.renew")
                .isEmpty();
        assertThat(listed)
                .as("Listed, and no longer seen by callers. If that is meant, renew the list with -Dapi.renew")
                .isSubsetOf(surface.lines().toList());
    }

    private static String surface() {
        Map<String, List<String>> members = new TreeMap<>();
        Deque<Class<?>> toSee = new ArrayDeque<>(ENTRIES);
        while (!toSee.isEmpty()) {
            Class<?> type = toSee.pop();
            if (!members.containsKey(type.getName())) {
                List<String> seen = isOfAGoal(type) ? members(type) : List.of();
                members.put(type.getName(), seen);
                seen.stream().flatMap(ApiTest::types).forEach(toSee::add);
                variants(type).forEach(toSee::add);
            }
        }
        return members.entrySet().stream()
                .map(entry -> entry.getKey() + "\n" + String.join("", entry.getValue()))
                .collect(Collectors.joining());
    }

    /** The types of other packages stand in the list by their names: their members are what the goals are made of. */
    private static boolean isOfAGoal(Class<?> type) {
        return ENTRIES.contains(type) || type.getName().startsWith("dev.failover.goal.");
    }

    /** What a caller tells a sealed type's values apart by. */
    private static Stream<Class<?>> variants(Class<?> type) {
        return isOfAGoal(type) && type.isSealed() ? Stream.of(type.getPermittedSubclasses()) : Stream.empty();
    }

    private static List<String> members(Class<?> type) {
        return Stream.of(
                        described(type.getFields(), field -> field.toGenericString()),
                        described(type.getConstructors(), constructor -> constructor.toGenericString()),
                        described(type.getMethods(), method -> method.toGenericString()))
                .flatMap(Function.identity())
                .map(member -> "    " + member + "\n")
                .sorted()
                .toList();
    }

    /** What a type has of its own, or of a parent that isn't public. */
    private static <T extends Member> Stream<String> described(T[] members, Function<T, String> text) {
        return Stream.of(members)
                .filter(member ->
                        OURS.matcher(member.getDeclaringClass().getName()).matches())
                .filter(member -> !Modifier.isVolatile(member.getModifiers()))
                .map(text);
    }

    private static Stream<Class<?>> types(String member) {
        return OURS.matcher(member).results().map(MatchResult::group).flatMap(ApiTest::type);
    }

    /** A member's text holds its own name behind that of its type. */
    private static Stream<Class<?>> type(String name) {
        try {
            return Stream.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }
}
