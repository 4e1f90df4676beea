package dev.failover.git.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;

class SettledProcessTest {

    @RepeatedTest(20)
    void all_errors_are_read_when_the_output_ends() throws Exception {
        Process process = SettledProcess.start(List.of("sh", "-c", "exec >&-; echo first >&2; echo last >&2; exit 7"));
        CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));

        assertThat(process.getInputStream().read()).isNegative();
        assertThat(process.exitValue()).isEqualTo(7);
        assertThat(errors.get()).isEqualTo("first\nlast\n");
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
