package dev.failover.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IgnorePatternTest {

    @Test
    void the_same_line_about_the_same_directory_is_the_same_pattern() {
        assertThat(IgnorePattern.parse("*.yaml ", "apps")).isEqualTo(IgnorePattern.parse("*.yaml", "apps"));
        assertThat(IgnorePattern.parse("*.yaml", "apps"))
                .isNotEqualTo(IgnorePattern.parse("*.yaml", ""))
                .isNotEqualTo(IgnorePattern.parse("!*.yaml", "apps"));
    }

    @Test
    void a_name_counts_everywhere_below_and_a_path_from_the_directory_on() {
        assertThat(IgnorePattern.parse("*.y?ml", "apps").matches(List.of("apps", "a", "b.yaml")))
                .isTrue();
        assertThat(IgnorePattern.parse("/b.yaml", "apps").matches(List.of("apps", "a", "b.yaml")))
                .isFalse();
        assertThat(IgnorePattern.parse("**/b.yaml", "apps").matches(List.of("apps", "a", "b.yaml")))
                .isTrue();
        assertThat(IgnorePattern.parse("a/", "apps").matches(List.of("apps", "a", "b.yaml")))
                .isTrue();
        assertThat(IgnorePattern.parse("b.yaml/", "apps").matches(List.of("apps", "a", "b.yaml")))
                .isFalse();
        assertThat(IgnorePattern.parse("b.yaml", "apps").matches(List.of("b.yaml")))
                .isFalse();
    }
}
