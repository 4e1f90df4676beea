package dev.failover.lint;

import com.github.sbaudoin.yamllint.LintScanner;
import com.github.sbaudoin.yamllint.LintStreamReader;
import com.github.sbaudoin.yamllint.Parser;
import dev.failover.source.Unforeseen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.scanner.ScannerException;
import org.yaml.snakeyaml.tokens.StreamEndToken;
import org.yaml.snakeyaml.tokens.StreamStartToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * What rules look at: the tokens and comments of each line, then the line. The library's own walk copies the whole text
 * for every comment.
 */
final class LintElements {
    private final String text;
    /** A char for each code point, as marks count. */
    private final String points;

    private final List<Parser.Lined> found = new ArrayList<>();

    private Optional<Unforeseen> failure = Optional.empty();

    private LintElements(String text) {
        this.text = text;
        StringBuilder narrow = new StringBuilder(text.length());
        text.codePoints().forEach(c -> narrow.append((char) c));
        this.points = narrow.toString();
    }

    /** @return why the library's scanner had to give up, if not for the text's syntax */
    static Optional<Unforeseen> of(String text, Consumer<Parser.Lined> sink) {
        LintElements elements = new LintElements(text);
        elements.scan();
        elements.handOver(sink);
        return elements.failure;
    }

    /** Where the text is no YAML, nothing more is found. */
    private void scan() {
        LintScanner scanner = new LintScanner(new LintStreamReader(text));
        try {
            Token previous = null;
            Token current = scanner.getToken();
            while (current != null) {
                Token next = scanner.getToken();
                found.add(new Parser.Token(
                        current.getStartMark().getLine() + 1, current, previous, next, scanner.peekToken()));
                addComments(current, next);
                previous = current;
                current = next;
            }
        } catch (ScannerException e) {
            return;
        } catch (RuntimeException e) {
            failure = Optional.of(new Unforeseen(e));
        }
    }

    private void addComments(Token before, @Nullable Token after) {
        boolean sameLine = after != null
                && before.getEndMark().getLine() == after.getStartMark().getLine();
        if (sameLine && !(before instanceof StreamStartToken) && !(after instanceof StreamEndToken)) {
            return;
        }
        int from = before.getEndMark().getPointer();
        int to = after == null ? points.length() : after.getStartMark().getPointer();
        int line = before.getEndMark().getLine() + 1;
        int column = before.getEndMark().getColumn() + 1;
        Parser.Comment last = null;
        for (String between : points.substring(from, to).split("\n")) {
            int sign = between.indexOf('#');
            if (sign >= 0) {
                last = new Parser.Comment(line, column + sign, points, from + sign, before, after, last);
                found.add(last);
            }
            from += between.length() + 1;
            line++;
            column = 1;
        }
    }

    private void handOver(Consumer<Parser.Lined> sink) {
        int next = 0;
        for (Parser.Line line : Parser.getLines(text)) {
            while (next < found.size() && found.get(next).getLineNo() <= line.getLineNo()) {
                sink.accept(found.get(next++));
            }
            sink.accept(line);
        }
        found.subList(next, found.size()).forEach(sink);
    }
}
