package dev.failover.goal.json;

import dev.failover.command.Command;
import dev.failover.goal.swap.result.ValueMove;
import dev.failover.report.JsonObject;
import dev.failover.source.Location;
import java.util.List;

/** What more than one result is made of. */
final class JsonValues {
    private JsonValues() {}

    static JsonObject move(ValueMove move) {
        return new JsonObject().with("from", move.from()).with("to", move.to());
    }

    static JsonObject place(Location location) {
        return new JsonObject()
                .with("path", location.path())
                .with("line", location.line())
                .with("column", location.column());
    }

    static List<List<String>> words(List<Command> commands) {
        return commands.stream().map(Command::words).toList();
    }
}
