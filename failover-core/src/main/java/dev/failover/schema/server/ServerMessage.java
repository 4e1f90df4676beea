package dev.failover.schema.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that kubectl has written to standard error.
 *
 * @param kind of the object that it is about, where it says so; its name likewise
 */
record ServerMessage(boolean warning, Optional<String> kind, Optional<String> name, String text) {
    private static final Pattern WARNING = Pattern.compile("Warning: (?<text>.*)");
    private static final Pattern INVALID =
            Pattern.compile("The (?<kind>[A-Za-z]+) \"(?<name>[^\"]+)\" is invalid: ?(?<text>.*)");
    private static final List<Pattern> ERRORS = List.of(
            Pattern.compile("(?<kind>[A-Z][A-Za-z]*)(?:\\.[a-z0-9.-]+)? \"(?<name>[^\"]+)\" is invalid: (?<text>.*)"),
            Pattern.compile(
                    "(?<kind>[A-Z][A-Za-z]*) in version \"[^\"]*\" cannot be handled as an? [^:]*: (?<text>.*)"),
            Pattern.compile("(?<text>resource mapping not found for name: \"(?<name>[^\"]*)\".* no matches for kind"
                    + " \"(?<kind>[^\"]+)\".*)"),
            Pattern.compile("error when [a-z]+ \"STDIN\": (?<text>.*)"));

    /** The messages of a run; a line that starts with {@code *} belongs to the object of the line before. */
    static List<ServerMessage> of(String errors) {
        List<ServerMessage> messages = new ArrayList<>();
        Matcher object = INVALID.matcher("");
        for (String line :
                errors.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            Matcher invalid = INVALID.matcher(line);
            if (invalid.matches()) {
                object = invalid;
                if (!invalid.group("text").isEmpty()) {
                    messages.add(about(invalid, invalid.group("text")));
                }
            } else if (line.startsWith("* ") && object.matches()) {
                messages.add(about(object, line.substring(2)));
            } else {
                messages.add(single(line));
            }
        }
        return messages;
    }

    private static ServerMessage single(String line) {
        Matcher warning = WARNING.matcher(line);
        if (warning.matches()) {
            return new ServerMessage(true, Optional.empty(), Optional.empty(), warning.group("text"));
        }
        for (Pattern pattern : ERRORS) {
            Matcher error = pattern.matcher(line);
            if (error.find()) {
                return pattern.pattern().contains("<kind>")
                        ? new ServerMessage(false, Optional.of(error.group("kind")), named(error), error.group("text"))
                        : new ServerMessage(false, Optional.empty(), Optional.empty(), error.group("text"));
            }
        }
        return new ServerMessage(false, Optional.empty(), Optional.empty(), line);
    }

    private static Optional<String> named(Matcher error) {
        return error.pattern().pattern().contains("<name>") ? Optional.of(error.group("name")) : Optional.empty();
    }

    private static ServerMessage about(Matcher object, String text) {
        return new ServerMessage(false, Optional.of(object.group("kind")), Optional.of(object.group("name")), text);
    }
}
