package dev.failover.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real {@code kubectl kustomize}, for comparison. */
final class Kubectl {
    private Kubectl() {}

    /** What it prints, and whether it succeeded. */
    record Output(boolean success, String text, String error) {}

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("kubectl", "version", "--client").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Builds a kustomization whose only resource is this file. */
    static Output build(Path emptyDirectory, byte[] resource) {
        try {
            Files.writeString(emptyDirectory.resolve("kustomization.yaml"), "resources: [r.yaml]\n");
            Files.write(emptyDirectory.resolve("r.yaml"), resource);
            Path error = emptyDirectory.resolve("stderr.txt");
            Process process = new ProcessBuilder(List.of("kubectl", "kustomize", emptyDirectory.toString()))
                    .redirectError(error.toFile())
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor() == 0, text, Files.readString(error));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
