package dev.failover.report;

import dev.failover.check.Severity;
import dev.failover.check.StepResult.Status;
import java.nio.charset.Charset;

/** The signs for a status and a severity, in what the console can print. */
public record Signs(String passed, String warning, String failed, String info, String more) {
    private static final Signs UNICODE = new Signs("✓", "⚠", "✖", "ℹ", "…");
    private static final Signs ASCII = new Signs("OK", "!", "X", "i", "...");

    public static Signs in(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode("✓⚠✖ℹ…") ? UNICODE : ASCII;
    }

    public String of(Status status) {
        return switch (status) {
            case PASSED -> passed;
            case WARNING -> warning;
            case FAILED -> failed;
            case NOT_CHECKED -> "not checked";
        };
    }

    public String of(Severity severity) {
        return switch (severity) {
            case ERROR -> failed;
            case WARNING -> warning;
            case INFO, OFF -> info;
        };
    }
}
