package dev.failover.goal.json;

import dev.failover.report.JsonObject;
import dev.failover.report.Site;

/** The published schemas; a change that breaks readers gets a new number. */
enum JsonSchema {
    SWAP("failover-swap-1"),
    STATUS("failover-status-1"),
    HISTORY("failover-history-1"),
    ERROR("failover-error-1");

    private final String file;

    JsonSchema(String file) {
        this.file = file;
    }

    /** An object that names this schema. */
    JsonObject object() {
        return new JsonObject()
                .with("$schema", Site.HOME.resolve("schemas/" + file + ".json").toString());
    }
}
