package dev.failover.yaml.parse;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.source.Unforeseen;
import dev.failover.yaml.TextShape;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.YamlSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a file into documents, and what is wrong with it into problems. */
final class StreamParser {
    static final String SYNTAX = "yaml-syntax";
    static final String LIMIT = "yaml-limit";
    static final String IGNORED = "yaml-ignored";

    private static final int MAX_PROBLEMS = 100;

    private final SourceFile file;
    private final String text;
    private final OffsetMap map;
    private final List<YamlDocument> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** For a text that stands in the file where {@code map} says. */
    StreamParser(SourceFile file, String text, OffsetMap map) {
        this.file = file;
        this.text = text;
        this.map = map;
    }

    YamlStream parse() {
        if (!isTooLong()) {
            List<DocumentSplitter.Piece> pieces = pieces();
            pieces.forEach(piece -> parse(piece, pieces.size() == 1));
        }
        return new YamlStream(documents, problems);
    }

    /** Of the first document alone; directives before it are read. */
    YamlStream parseFirst() {
        if (!isTooLong()) {
            parse(new DocumentParser(text, MarkOffsets.of(file, map, text, 0), this::checkKeys), 0, parser -> {
                YamlNode root = parser.parseFirst();
                if (root != null) {
                    documents.add(document(root, 0));
                }
            });
        }
        return new YamlStream(documents, problems);
    }

    /** Whether {@link #parse} and {@link #parseFirst} come to the same. */
    boolean isOnePiece() {
        return text.length() > ParseLimits.CHARS || (pieces().size() == 1 && !text.startsWith("%"));
    }

    private boolean isTooLong() {
        boolean tooLong = text.length() > ParseLimits.CHARS;
        if (tooLong) {
            problems.add(limit("it has more than " + ParseLimits.CHARS + " characters", 0));
        }
        return tooLong;
    }

    /** kustomize looks for separators in bytes, so it finds none in UTF-16. */
    private List<DocumentSplitter.Piece> pieces() {
        return file.charset().equals(StandardCharsets.UTF_8)
                ? DocumentSplitter.split(text)
                : List.of(new DocumentSplitter.Piece(0, text.length(), false));
    }

    private void parse(DocumentSplitter.Piece piece, boolean only) {
        int start = piece.start();
        if (piece.invalid()) {
            problems.add(syntax("only a comment may follow '---' on its line", start - 1));
        }
        String own = text.substring(start, piece.end());
        parse(new DocumentParser(own, MarkOffsets.of(file, map, own, start), this::checkKeys), start, parser -> {
            YamlNode root = parser.parse();
            if (root != null || !only) {
                documents.add(document(root, start));
            }
            checkRest(start + parser.end(), piece.end());
        });
    }

    private void parse(DocumentParser parser, int start, Consumer<DocumentParser> use) {
        Unforeseen.guard(
                () -> {
                    try {
                        use.accept(parser);
                    } catch (YamlSyntaxException e) {
                        problems.add(syntax(e.getMessage(), start + e.offset()));
                    } catch (LimitExceededException e) {
                        problems.add(limit(e.getMessage(), start + e.offset()));
                    }
                    return problems;
                },
                unforeseen -> {
                    problems.add(Problem.error(
                            SYNTAX,
                            "the document can't be read: " + unforeseen.words(),
                            at(start),
                            Unforeseen.advice("For now, write the document differently.")));
                    return problems;
                });
    }

    private void checkKeys(YamlMapping mapping) {
        DuplicateKeys.in(mapping, problems, MAX_PROBLEMS);
    }

    private void checkRest(int from, int to) {
        int ignored = IgnoredText.find(text, from, to);
        if (ignored >= 0) {
            problems.add(Problem.warning(
                    IGNORED,
                    "kustomize reads only up to the end of the first document here, and ignores the rest",
                    at(ignored),
                    "Put a line of three dashes before it, or remove it."));
        }
    }

    private YamlDocument document(@Nullable YamlNode root, int start) {
        return new YamlDocument(file, documents.size(), root, root != null ? root.location() : at(start));
    }

    private Problem syntax(String message, int offset) {
        return Problem.error(SYNTAX, "not valid YAML: " + message, character(offset), "");
    }

    /** What is there to be shown; at the end of a line or of the text, nothing. */
    private Location character(int offset) {
        Location place = at(offset);
        boolean shown = offset >= 0 && offset < text.length() && !TextShape.isBreak(text.charAt(offset));
        return shown ? Location.of(file, place.span().start(), map.start(offset + 1)) : place;
    }

    private Problem limit(String message, int offset) {
        return Problem.error(LIMIT, "the document is refused: " + message, at(offset), "Split it, or write it out.");
    }

    private Location at(int offset) {
        int inside = map.start(Math.max(0, Math.min(offset, text.length())));
        return Location.of(file, inside, inside);
    }
}
