package dev.failover.maven;

/** How a result is printed. */
enum OutputFormat {
    text,
    json;

    private static final String PROPERTY = "failover.format";

    /** @param typed the value of {@code failover.format} */
    static OutputFormat of(String typed) {
        return new Choice<>(PROPERTY, OutputFormat.class).of(typed);
    }
}
