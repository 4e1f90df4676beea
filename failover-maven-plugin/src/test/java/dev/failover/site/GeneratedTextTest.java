package dev.failover.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages say of goals, parameters, rules and examples is what there is. With {@code -Dsite.renew} it is made so. */
class GeneratedTextTest {
    private static final GeneratedText GENERATED = new GeneratedText();

    @ParameterizedTest
    @MethodSource("dev.failover.site.Pages#andMenu")
    void the_generated_parts_of_a_page_are_those_of_now(Path page) throws IOException {
        String text = Pages.text(page);
        String renewed = GENERATED.renewed(text);
        if (Boolean.getBoolean("site.renew")) {
            Files.writeString(page, renewed);
        } else {
            assertThat(text)
                    .as(
                            "%s; mvn -pl failover-maven-plugin -am test -Dtest=GeneratedTextTest -Dsite.renew=true"
                                    + " -Dsurefire.failIfNoSpecifiedTests=false renews it",
                            page)
                    .isEqualTo(renewed);
        }
    }
}
