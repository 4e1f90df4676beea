package dev.failover.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceFileTest {
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Test
    void lines_end_at_cr_lf_and_crlf_and_at_nothing_else() {
        SourceFile file = file("a\rb\nc\r\nd\u0085\u2028e\u000bf");

        assertThat(file.lineCount()).isEqualTo(4);
        assertThat(file.lineText(3)).isEqualTo("c");
        assertThat(file.lineText(4)).isEqualTo("d\u0085\u2028e\u000bf");
        assertThat(file.line(4)).isEqualTo(3);
        assertThat(file.column(5)).isEqualTo(2);
        assertThat(file.line(7)).isEqualTo(4);
    }

    @Test
    void a_last_line_break_starts_no_line() {
        assertThat(file("a\n").lineCount()).isEqualTo(1);
        assertThat(file("").lineCount()).isEqualTo(1);
        assertThat(file("\n\n").lineCount()).isEqualTo(2);
    }

    @Test
    void a_byte_order_mark_is_no_text_but_is_kept() {
        SourceFile file = new SourceFile("f", concat(UTF8_MARK, "a: é\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(file.text()).isEqualTo("a: é\n");
        assertThat(file.encode(file.text())).isEqualTo(file.bytes());
        assertThat(file.encode("b")).isEqualTo(concat(UTF8_MARK, "b".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void utf16_is_known_by_its_mark() {
        assertRoundTrip(new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE);
        assertRoundTrip(new byte[] {(byte) 0xFE, (byte) 0xFF}, StandardCharsets.UTF_16BE);
    }

    private static void assertRoundTrip(byte[] mark, Charset charset) {
        SourceFile file = new SourceFile("f", concat(mark, "a: \uD83D\uDE00\r\n".getBytes(charset)));

        assertThat(file.text()).isEqualTo("a: \uD83D\uDE00\r\n");
        assertThat(file.charset()).isEqualTo(charset);
        assertThat(file.encode(file.text())).isEqualTo(file.bytes());
    }

    @Test
    void the_first_malformed_byte_is_found() {
        SourceFile file = new SourceFile("f", new byte[] {'a', (byte) 0xC3, (byte) 0xA9, 'b', (byte) 0xFF, 'c'});

        assertThat(file.malformedOffset()).isEqualTo(3);
        assertThat(file.text()).isEqualTo("aéb\uFFFDc");
        assertThat(file("aé").malformedOffset()).isEqualTo(-1);
    }

    @Test
    void a_location_prints_as_path_line_and_column() {
        Location location = Location.of(file("a\nbcd\n"), 3, 5);

        assertThat(location).hasToString("f:2:2");
        assertThat(location.endLine()).isEqualTo(2);
        assertThat(location.endColumn()).isEqualTo(4);
    }

    private static SourceFile file(String text) {
        return new SourceFile("f", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
