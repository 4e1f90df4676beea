package dev.failover.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages and examples name goals and parameters that there are, and every goal has its page. */
class VocabularyTest {
    private static final Pattern GOAL =
            Pattern.compile("(?:\\bfailover|failover-maven-plugin:[^\\s:`]+):([a-z]+)\\b(?!-)");
    private static final Pattern PROPERTY = Pattern.compile("-D((?:failover\\.)[A-Za-z]+)");
    private static final List<Goal> GOALS = Goal.all();

    @ParameterizedTest
    @MethodSource("dev.failover.site.Pages#andExamples")
    void every_goal_and_property_that_is_named_exists(Path file) {
        String text = Pages.text(file);

        assertThat(GOALS).extracting(Goal::name).containsAll(found(GOAL, text));
        assertThat(properties()).containsAll(found(PROPERTY, text));
    }

    @Test
    void every_goal_has_a_page_with_an_example_its_output_and_its_parameters() {
        assertThat(GOALS)
                .allSatisfy(goal -> assertThat(Pages.SITE.resolve("goals/" + goal.name() + ".md"))
                        .content()
                        .startsWith("# failover:" + goal.name() + "\n")
                        .contains(
                                "```\n$ mvn failover:" + goal.name(),
                                "<!-- generated: parameters " + goal.name() + " -->"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(word -> !word.equals("ignore"))
                .distinct()
                .toList();
    }

    private static List<String> properties() {
        return GOALS.stream()
                .flatMap(goal -> goal.parameters().stream())
                .map(Goal.Parameter::property)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
