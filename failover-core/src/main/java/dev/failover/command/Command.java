package dev.failover.command;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command for the user to run.
 *
 * @param words the program and its arguments, as a process gets them; one that ends with {@code =...} is to be filled in
 */
public record Command(List<String> words) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");
    private static final String TO_FILL_IN = "=...";

    public Command {
        words = List.copyOf(words);
    }

    public static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** The same with more arguments. */
    public Command with(String... more) {
        return new Command(Stream.concat(words.stream(), Stream.of(more)).toList());
    }

    /** The line to type into a POSIX shell. */
    public String line() {
        return words.stream().map(Command::typed).collect(Collectors.joining(" "));
    }

    private static String typed(String word) {
        if (word.endsWith(TO_FILL_IN)) {
            return word.replaceFirst("\\.\\.\\.$", "\"...\"");
        }
        return word.startsWith("-D") ? "-D" + quoted(word.substring(2)) : quoted(word);
    }

    /** For a POSIX shell. */
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
