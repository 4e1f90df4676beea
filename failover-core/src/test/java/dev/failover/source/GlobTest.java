package dev.failover.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    a*,      aab,   1, 3
                    *b,      abab,  2, 4
                    **,      ab,    1, 2
                    a?c,     abc,   3, 3
                    ?,       😀x,   2, 2
                    *,       a/b,   1, 3
                    [a-c]*,  bz,    1, 2
                    [^a-c],  b,     0, 0
                    [^a-c],  d,     1, 1
                    [\\]],   ],     1, 1
                    \\*,     *x,    1, 1
                    \\*,     ab,    0, 0
                    abc,     ab,    0, 0
                    """)
    void the_shortest_and_the_longest_prefix_are_told(String glob, String value, int shortest, int longest) {
        assertThat(Glob.shortest(glob, value)).isEqualTo(shortest);
        assertThat(Glob.longest(glob, value)).isEqualTo(longest);
    }

    @ParameterizedTest
    @CsvSource({"[a", "[", "[]", "[-a]", "[a-]", "a\\"})
    void a_malformed_pattern_matches_nothing(String glob) {
        assertThat(Glob.longest(glob, "a")).isZero();
    }

    @Test
    void many_stars_take_no_longer_than_few() {
        String glob = "*a".repeat(60) + "b";

        int length = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Glob.longest(glob, "a".repeat(2_000)));

        assertThat(length).isZero();
    }
}
