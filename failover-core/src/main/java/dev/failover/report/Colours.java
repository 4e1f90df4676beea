package dev.failover.report;

import dev.failover.check.Severity;
import dev.failover.check.StepResult.Status;

/** ANSI colours, or none. */
public enum Colours {
    NONE {
        @Override
        String paint(String code, String text) {
            return text;
        }
    },
    ANSI {
        @Override
        String paint(String code, String text) {
            return "\u001b[" + code + "m" + text + "\u001b[0m";
        }
    };

    private static final String RED = "1;31";
    private static final String YELLOW = "1;33";
    private static final String GREEN = "1;32";
    private static final String BOLD = "1";
    private static final String FAINT = "2";

    abstract String paint(String code, String text);

    public String status(Status status, String text) {
        return switch (status) {
            case PASSED -> paint(GREEN, text);
            case WARNING -> paint(YELLOW, text);
            case FAILED -> paint(RED, text);
            case NOT_CHECKED -> paint(FAINT, text);
        };
    }

    public String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> paint(RED, text);
            case WARNING -> paint(YELLOW, text);
            case INFO, OFF -> paint(BOLD, text);
        };
    }

    public String heading(String text) {
        return paint(BOLD, text);
    }
}
