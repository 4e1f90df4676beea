package dev.failover.yaml;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads one text of a file into documents, and what is wrong with it into problems. */
final class StreamParser {
    static final String SYNTAX = "yaml-syntax";
    static final String LIMIT = "yaml-limit";

    private final SourceFile file;
    private final String text;
    private final MarkOffsets offsets;
    private final List<YamlDocument> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    StreamParser(SourceFile file) {
        this.file = file;
        this.text = file.text();
        this.offsets = MarkOffsets.in(text, 0);
    }

    YamlStream parse() {
        if (file.malformedOffset() >= 0) {
            problems.add(Problem.error(
                    SYNTAX,
                    "not a text in " + file.charset() + ": the bytes here are none of its characters",
                    Location.of(file, file.malformedOffset(), file.malformedOffset()),
                    "Save the file as UTF-8."));
        } else if (text.length() > ParseLimits.CHARS) {
            problems.add(limit("it has more than " + ParseLimits.CHARS + " characters", 0));
        } else {
            parseText();
        }
        return new YamlStream(documents, problems);
    }

    private void parseText() {
        try {
            readEvents(new ParserImpl(new StreamReader(text), new LoaderOptions()));
        } catch (MarkedYAMLException e) {
            problems.add(syntax(SyntaxMessages.of(e), offset(e)));
        } catch (ReaderException e) {
            problems.add(syntax(SyntaxMessages.of(e), offsets.charOffset(e.getPosition())));
        } catch (YAMLException e) {
            problems.add(syntax(SyntaxMessages.of(e), 0));
        } catch (YamlSyntaxException e) {
            problems.add(syntax(e.getMessage(), e.offset()));
        } catch (LimitExceededException e) {
            problems.add(limit(e.getMessage(), e.offset()));
        }
    }

    private void readEvents(ParserImpl parser) {
        NodeComposer composer = composer();
        while (true) {
            Event event = parser.getEvent();
            if (event == null || event.is(Event.ID.StreamEnd)) {
                return;
            }
            if (event instanceof DocumentStartEvent) {
                composer = composer();
            } else if (event instanceof DocumentEndEvent) {
                documents.add(document(
                        composer.root(), offsets.charOffset(event.getStartMark().getIndex())));
            } else {
                composer.accept(event);
            }
        }
    }

    private NodeComposer composer() {
        return new NodeComposer(file, offsets, mapping -> DuplicateKeys.in(mapping, problems));
    }

    private YamlDocument document(@Nullable YamlNode root, int endOfEmpty) {
        Location location = root != null ? root.location() : Location.of(file, endOfEmpty, endOfEmpty);
        return new YamlDocument(file, documents.size(), root, location);
    }

    private int offset(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        return mark == null ? 0 : offsets.charOffset(mark.getIndex());
    }

    private Problem syntax(String message, int offset) {
        return Problem.error(SYNTAX, "not valid YAML: " + message, at(offset), "");
    }

    private Problem limit(String message, int offset) {
        return Problem.error(LIMIT, "the document is refused: " + message, at(offset), "Split it, or write it out.");
    }

    private Location at(int offset) {
        int inside = Math.min(offset, text.length());
        return Location.of(file, inside, inside);
    }
}
