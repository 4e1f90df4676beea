package dev.failover.git.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that turns its input into its output.
 *
 * @param environment on top of this process's
 */
public record Filter(List<String> command, Map<String, String> environment) {
    private static final int TIMEOUT_SECONDS = 120;

    public Filter(List<String> command) {
        this(command, Map.of());
    }

    /**
     * @throws IOException when it can't be started, fails, prints nothing, or takes minutes; with its own words
     */
    public byte[] run(byte[] input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.start();
        CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        CompletableFuture<byte[]> errors = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            // it didn't read to the end: how it ended tells more
        }
        int exit = exit(process);
        byte[] result = output.join();
        if (exit != 0 || result.length == 0) {
            String words = new String(errors.join(), StandardCharsets.UTF_8).strip();
            throw new IOException(command.get(0) + " failed: " + words);
        }
        return result;
    }

    private int exit(Process process) throws IOException {
        try {
            if (process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException(command.get(0) + " didn't end within " + TIMEOUT_SECONDS + " seconds");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static byte[] read(InputStream stream) {
        try {
            return stream.readAllBytes();
        } catch (IOException e) {
            return new byte[0]; // as a program that prints nothing: a failure
        }
    }
}
