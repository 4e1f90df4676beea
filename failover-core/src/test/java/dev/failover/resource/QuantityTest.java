package dev.failover.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "5Gi, 5120Mi",
        "1Ki, 1024",
        "1k, 1000",
        "1M, 1e6",
        "1E, 1000P",
        "1E3, 1000",
        "1e+3, 1k",
        "1e-3, 1m",
        "0.5, 500m",
        ".5, 500m",
        "1., 1",
        "+1, 1",
        "-1, -1000m",
        "1.5Gi, 1536Mi",
        "1000u, 1m",
        "1000n, 1u",
        "007, 7",
        "0Gi, 0",
        "1Ei, 1152921504606846976",
        "0.1n, 1n",
        "-0.1n, -1n",
        "1e400, 9223372036854775807",
        "100E, 9223372036854775807",
        "1e-9999999999, 1n",
        "0e99999, 0"
    })
    void two_spellings_of_one_value_are_equal(String left, String right) {
        assertThat(Quantity.parse(left)).isEqualTo(Quantity.parse(right)).hasSameHashCodeAs(Quantity.parse(right));
        assertThat(Quantity.parse(left)).isEqualByComparingTo(Quantity.parse(right));
    }

    @ParameterizedTest
    @CsvSource({"5G, 5Gi", "1m, 1", "4999Mi, 5Gi", "-1, 0", "0.3, 0.31"})
    void the_smaller_one_is_smaller(String smaller, String larger) {
        assertThat(Quantity.parse(smaller)).isLessThan(Quantity.parse(larger)).isNotEqualTo(Quantity.parse(larger));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Gi", "5GB", "5 Gi", "5gi", "1K", "1e", "1e1.5", ".", "-", "1Mi1", "0x10", "１", "5Gi "})
    void what_is_no_quantity_is_an_error_that_shows_one(String text) {
        assertThatThrownBy(() -> Quantity.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("5Gi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5Gi", "1e3", "+0.50"})
    void it_prints_as_it_was_written(String text) {
        assertThat(Quantity.parse(text)).hasToString(text);
    }
}
