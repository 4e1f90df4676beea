package dev.failover.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Console console = new Console(
            new PrintStream(bytes, true, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, false, 80);

    @Test
    void text_ends_with_one_line_break() {
        console.print("a\nb");
        console.print("c\n");
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).isEqualTo("a\nb\nc\n");
    }

    @Test
    void nothing_to_print_is_not_an_empty_line() {
        console.print("");
        assertThat(bytes.size()).isZero();
    }

    @Test
    void what_is_piped_on_is_utf_8_whatever_the_console_is() {
        console.in(StandardCharsets.UTF_8).print("ü");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("ü\n");
    }
}
