package dev.failover.yaml;

import dev.failover.source.SourceFile;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads the first document of a text; what stands behind it isn't looked at, as kustomize doesn't. */
final class DocumentParser {
    private final MarkOffsets offsets;
    private final NodeComposer composer;
    private final String text;
    private final int base;
    private int end;

    /** For a text that starts at the offset {@code base} of the file. */
    DocumentParser(SourceFile file, String text, int base, Consumer<YamlMapping> onMapping) {
        this.offsets = MarkOffsets.in(text, base);
        this.composer = new NodeComposer(file, offsets, onMapping);
        this.text = text;
        this.base = base;
        this.end = base;
    }

    /**
     * The document's node; null when there is none.
     *
     * @throws YamlSyntaxException when it isn't YAML
     * @throws LimitExceededException when it is too deep, or repeats too much
     */
    @Nullable
    YamlNode parse() {
        String spaced = spaced();
        try {
            ParserImpl parser = new ParserImpl(new StreamReader(spaced), new LoaderOptions());
            Event event = parser.getEvent();
            while (!(event == null || event instanceof DocumentEndEvent || event.is(Event.ID.StreamEnd))) {
                composer.accept(event);
                event = parser.getEvent();
            }
            if (event != null) {
                end = offsets.charOffset(event.getEndMark().getIndex());
            }
            return composer.root();
        } catch (MarkedYAMLException e) {
            throw new YamlSyntaxException(SyntaxMessages.of(e), offset(e));
        } catch (ReaderException e) {
            throw new YamlSyntaxException(SyntaxMessages.of(e), offsets.charOffset(e.getPosition()));
        } catch (YAMLException e) {
            throw new YamlSyntaxException(SyntaxMessages.of(e), end);
        }
    }

    private String spaced() {
        try {
            return SeparationTabs.blanked(text);
        } catch (YamlSyntaxException e) {
            throw new YamlSyntaxException(e.getMessage(), base + e.offset());
        }
    }

    /** Where the document ended, in the file. */
    int end() {
        return end;
    }

    private int offset(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        return mark == null ? end : offsets.charOffset(mark.getIndex());
    }
}
