package dev.failover.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expectations are those of the upload action's own tests ({@code src/fingerprints.test.ts}). */
class LineHashesTest {

    @Test
    void an_empty_file_has_one() {
        assertThat(hashes("")).containsExactly("c129715d7a2bc9a3:1");
    }

    @Test
    void blanks_do_not_count() {
        assertThat(hashes(" a\nb\n  \t\tc\n d"))
                .containsExactly("271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n",
                " hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r",
                " hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n",
                " hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n"
            })
    void a_line_ends_however_it_ends(String text) {
        assertThat(hashes(text))
                .containsExactly(
                        "e9496ae3ebfced30:1",
                        "fb7c023a8b9ccb3f:1",
                        "ce8ba1a563dcdaca:1",
                        "e20e36e16fcb0cc8:1",
                        "b3edc88f2938467e:1",
                        "c8e28b0b4002a3a0:1",
                        "c129715d7a2bc9a3:1");
    }

    @Test
    void the_same_hash_again_is_counted() {
        assertThat(hashes("Lorem ipsum dolor sit amet.\n".repeat(10)))
                .startsWith("a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3")
                .endsWith("cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1");
    }

    private static List<String> hashes(String text) {
        return LineHashes.of(new SourceFile("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    }
}
