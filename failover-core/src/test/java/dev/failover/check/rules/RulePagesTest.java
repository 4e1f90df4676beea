package dev.failover.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.RuleInfo;
import dev.failover.check.policy.RuleCatalog;
import dev.failover.swap.Refusal;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever looks up an id that a message shows finds its page. */
class RulePagesTest {
    private static final Path SITE = Path.of("..", "src", "site");

    @ParameterizedTest
    @MethodSource("ids")
    void every_id_has_a_page_that_the_site_lists(String id) throws IOException {
        assertThat(SITE.resolve("markdown/rules/" + id + ".md")).content().startsWith("# " + id + "\n");
        assertThat(SITE.resolve("site.xml")).content().contains("rules/" + id + ".html");
    }

    @ParameterizedTest
    @MethodSource("infos")
    void a_page_says_the_severity_of_its_findings(RuleInfo info) {
        assertThat(SITE.resolve("markdown/rules/" + info.id() + ".md"))
                .content()
                .contains("\nSeverity: " + info.severity().word());
    }

    /** All that a finding can be of: ArchitectureTest holds that nothing else makes one. */
    static Stream<RuleInfo> infos() {
        return new RuleCatalog(Rules.ALL).infos().stream();
    }

    static Stream<String> ids() {
        return Stream.concat(
                        infos().map(RuleInfo::id),
                        Arrays.stream(Refusal.class.getFields())
                                .filter(field ->
                                        Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                                .map(RulePagesTest::text))
                .distinct();
    }

    private static String text(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
