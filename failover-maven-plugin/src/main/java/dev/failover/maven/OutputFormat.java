package dev.failover.maven;

import java.nio.charset.StandardCharsets;

/** How a result is printed. */
enum OutputFormat {
    text,
    json;

    private static final String PROPERTY = "failover.format";

    /** @param typed the value of {@code failover.format} */
    static OutputFormat of(String typed) {
        return new Choice<>(PROPERTY, OutputFormat.class).of(typed);
    }

    /** Programs expect UTF-8, whatever the terminal has. */
    Console on(Console console) {
        return this == json ? console.in(StandardCharsets.UTF_8) : console;
    }
}
