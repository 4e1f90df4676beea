package dev.failover.yaml.parse;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.yaml.TextShape;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlStream;
import java.util.List;
import java.util.Optional;

/** Text to nodes. */
public final class YamlParser {
    private YamlParser() {}

    /** Reads all documents of a file, once; never throws for what the file holds. */
    public static YamlStream parse(SourceFile file) {
        return file.derived(YamlStream.class, YamlParser::read);
    }

    /**
     * Reads the first document of a file as YAML's own grammar sees it, and nothing behind it: so do readers of one
     * document, such as that of a kustomization. {@link #parse} is for lists of objects, which kustomize cuts into
     * documents before it parses them: there a comment before the first separator is a document by itself.
     */
    public static YamlStream parseFirst(SourceFile file) {
        return file.derived(First.class, First::of).own().orElseGet(() -> parse(file));
    }

    /**
     * What is wrong with a file, whoever reads it. A directive is refused by readers of lists of objects only: it is a
     * document by itself to them.
     */
    public static List<Problem> problems(SourceFile file) {
        List<Problem> all = parse(file).problems();
        return all.isEmpty() || !parseFirst(file).problems().isEmpty()
                ? all
                : all.stream().filter(p -> !isAtDirective(p)).toList();
    }

    private static boolean isAtDirective(Problem problem) {
        String text = problem.location().file().text();
        int at = problem.location().span().start();
        return problem.id().equals(StreamParser.SYNTAX) && at < text.length() && text.charAt(at) == '%';
    }

    /** Like {@link #parseFirst}, of the text inside a scalar. */
    public static YamlStream parseFirstInside(YamlScalar outer) {
        return inside(outer).parseFirst();
    }

    /**
     * Like {@link #parseInside}, of the text as Go's {@code strings.TrimSpace} leaves it. Without its last line break
     * it may hold another value: a literal block at its end has none either.
     */
    public static YamlStream parseTrimmedInside(YamlScalar outer) {
        return trimmedInside(outer).parse();
    }

    /** The first document of the same. */
    public static YamlStream parseFirstTrimmedInside(YamlScalar outer) {
        return trimmedInside(outer).parseFirst();
    }

    private static StreamParser trimmedInside(YamlScalar outer) {
        String text = outer.text();
        int end = text.length();
        while (end > 0 && TextShape.isGoSpace(text.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && TextShape.isGoSpace(text.charAt(start))) {
            start++;
        }
        OffsetMap whole = EmbeddedOffsets.of(outer);
        return new StreamParser(outer.location().file(), text.substring(start, end), new TrimmedOffsets(whole, start));
    }

    private static StreamParser inside(YamlScalar outer) {
        return new StreamParser(outer.location().file(), outer.text(), EmbeddedOffsets.of(outer));
    }

    /** Empty where it is the same as {@link #parse}, as it is with nearly all files: these are parsed once. */
    private record First(Optional<YamlStream> own) {
        static First of(SourceFile file) {
            StreamParser parser = new StreamParser(file, file.text(), OffsetMap.IDENTITY);
            boolean same = file.malformedOffset() >= 0 || parser.isOnePiece();
            return new First(same ? Optional.empty() : Optional.of(parser.parseFirst()));
        }
    }

    private static YamlStream read(SourceFile file) {
        return file.malformedOffset() >= 0
                ? new YamlStream(List.of(), List.of(malformed(file)))
                : new StreamParser(file, file.text(), OffsetMap.IDENTITY).parse();
    }

    /**
     * Reads the documents inside a scalar, such as the {@code services.yaml} of a ConfigMap or an inline patch; every
     * location in the result is one of the file that holds the scalar.
     */
    public static YamlStream parseInside(YamlScalar outer) {
        return inside(outer).parse();
    }

    private static Problem malformed(SourceFile file) {
        int offset = file.malformedOffset();
        return Problem.error(
                StreamParser.SYNTAX,
                "not valid " + file.charset() + ": invalid bytes here",
                Location.of(file, offset, offset),
                "Save the file as UTF-8.");
    }
}
