package dev.failover.schema.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The formats of the table of facts, by name. */
final class Formats {
    private static final Map<String, Format> ALL = new HashMap<>(Names.FORMATS);

    static {
        ALL.putAll(Numbers.FORMATS);
        ALL.putAll(Texts.FORMATS);
        ALL.putAll(Addresses.FORMATS);
        ALL.put("cron", new CronFormat());
    }

    private Formats() {}

    static Optional<Format> named(String name) {
        return Optional.ofNullable(ALL.get(name)).or(() -> PublishedFormats.named(name));
    }
}
