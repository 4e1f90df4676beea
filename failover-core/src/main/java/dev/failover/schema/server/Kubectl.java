package dev.failover.schema.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The kubectl on this machine; it knows by itself which cluster is meant.
 *
 * @param command its name on the PATH, or its path
 */
public record Kubectl(String command) {
    public static final String ON_PATH = "kubectl";

    private static final int PATIENCE_MINUTES = 10;

    /** @param errors all that was written to standard error */
    record Outcome(int exitCode, String errors) {}

    /**
     * {@code kubectl apply} without effect: the server goes as far as it can without keeping anything.
     *
     * @throws KubectlException when there is no such program, or it doesn't end
     */
    Outcome dryRun(String manifests) {
        try {
            Path errors = Files.createTempFile("failover-kubectl", ".txt");
            try {
                return run(manifests, errors);
            } finally {
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome run(String manifests, Path errors) throws IOException {
        Process process =
                start(new ProcessBuilder(List.of(command, "apply", "--dry-run=server", "--validate=strict", "-f", "-"))
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(errors.toFile()));
        try (OutputStream in = process.getOutputStream()) {
            in.write(manifests.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It has ended before it read everything; what it wrote says why.
        }
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new KubectlException(command + " has not ended after " + PATIENCE_MINUTES + " minutes.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KubectlException("interrupted while " + command + " was running", e);
        } finally {
            process.destroy();
        }
        return new Outcome(process.exitValue(), Files.readString(errors));
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new KubectlException(
                    "kubectl can't be run: there is no program '" + command + "'.\n"
                            + "Install it, name it with -Dfailover.kubectl=PATH, or leave out -Dfailover.dryRun=server.",
                    e);
        }
    }
}
