package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file is read by its content, however odd its name is. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file can have such a name there")
class FileNameTest {
    @TempDir
    Path directory;

    @Test
    void a_file_with_a_line_break_in_its_name_or_directory_is_read() {
        TreeSandbox tree = TreeSandbox.copy("facade/two-services", directory)
                .write("a\nb.yaml", "a: {\n")
                .write("c\rd/e.yml", "a: {\n");

        assertThat(tree.findings())
                .anyMatch(line -> line.startsWith("error yaml-syntax a\nb.yaml:2: "))
                .anyMatch(line -> line.startsWith("error yaml-syntax c\rd/e.yml:2: "));
    }
}
