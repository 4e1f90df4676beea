package dev.failover.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The pictures of the front page show what is printed now. {@code src/build/pictures.sh} makes them so. */
class PicturesTest {
    private static final Path IMAGES = Pages.PROJECT.resolve("src/site/resources/images");

    @Test
    void the_terminal_shows_a_run_of_now() throws IOException {
        holds(
                "validate.svg",
                new TerminalPicture(
                                "mvn failover:validate", SampleRun.ofSample().text(true))
                        .svg());
    }

    /** A browser makes it, so that it is the page that is compared: with the one of which it was made. */
    @Test
    void the_picture_of_the_page_was_made_of_the_page_of_now() throws Exception {
        String page = SampleRun.ofSample().page();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/sample.html"), page);

        holds(
                "page.sha256",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page.getBytes(UTF_8))) + "\n");
        assertThat(IMAGES.resolve("page.png")).exists();
    }

    private static void holds(String image, String now) throws IOException {
        Path file = IMAGES.resolve(image);
        if (Boolean.getBoolean("site.renew")) {
            Files.createDirectories(IMAGES);
            Files.writeString(file, now);
        }
        assertThat(Files.readString(file))
                .as("%s; src/build/pictures.sh renews it", file)
                .isEqualTo(now);
    }
}
