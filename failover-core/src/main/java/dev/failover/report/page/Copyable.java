package dev.failover.report.page;

import java.util.List;

/** Lines that are meant to be copied as they are, with a button for it that the script brings to life. */
final class Copyable {
    private Copyable() {}

    static Tag of(List<String> lines) {
        return new Tag("div")
                .ofClass("copyable")
                .add(Tag.of("button", "Copy").with("type", "button").ofClass("copy"))
                .add(Tag.of("pre", String.join("\n", lines)).with("tabindex", 0));
    }
}
