package dev.failover.git.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has written to a file, to be read from its end on; closing it deletes the file. */
final class ErrorFile extends InputStream {
    private final Process process;
    private final Path file;
    private InputStream content = InputStream.nullInputStream();
    private boolean opened;

    ErrorFile(Process process, Path file) {
        this.process = process;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        open();
        return content.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        open();
        return content.read(bytes, offset, length);
    }

    private void open() throws IOException {
        if (opened) {
            return;
        }
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a process to end");
        }
        content = new ByteArrayInputStream(Files.readAllBytes(file));
        opened = true;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
