package dev.failover.yaml.parse;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlSyntaxException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;

/** Reads the first document of a text; what stands behind it isn't looked at, as kustomize doesn't. */
final class DocumentParser {
    private final String text;
    private final MarkOffsets offsets;
    private final NodeComposer composer;
    private int start;
    private int end;

    DocumentParser(String text, MarkOffsets offsets, Consumer<YamlMapping> onMapping) {
        this.text = text;
        this.offsets = offsets;
        this.composer = new NodeComposer(text, offsets, onMapping);
    }

    /**
     * The document's node; null when there is none. Offsets in exceptions are those of the text.
     *
     * @throws YamlSyntaxException when it isn't YAML
     * @throws LimitExceededException when it is too deep, or repeats too much
     */
    @Nullable
    YamlNode parse() {
        YamlNode root = read();
        if (root == null) {
            StricterSyntax.checkNoDirectives(text);
        }
        return root;
    }

    /** The same of a text that may hold more documents, and directives before the first. */
    @Nullable
    YamlNode parseFirst() {
        YamlNode root = read();
        StricterSyntax.checkDirectives(text.substring(0, start));
        return root;
    }

    private @Nullable YamlNode read() {
        String spaced = SeparationTabs.blanked(text);
        try {
            read(new ParserImpl(new TextReader(spaced), new LoaderOptions()));
        } catch (MarkedYAMLException e) {
            throw SyntaxMessages.isUnclosedQuote(e)
                    ? new YamlSyntaxException(
                            "the quote opened here is never closed", offsets.inDocument(e.getContextMark()))
                    : new YamlSyntaxException(SyntaxMessages.of(e), offset(e));
        } catch (YAMLException e) {
            throw new YamlSyntaxException(SyntaxMessages.of(e), end);
        }
        return composer.root();
    }

    private void read(ParserImpl parser) {
        Event event = parser.getEvent();
        while (!(event == null || event instanceof DocumentEndEvent || event.is(Event.ID.StreamEnd))) {
            if (event instanceof DocumentStartEvent) {
                start = offsets.inDocument(event.getEndMark());
            }
            composer.accept(event);
            event = parser.getEvent();
        }
        end = event == null ? text.length() : offsets.inDocument(event.getEndMark());
    }

    /** Where the document ended, in the text. */
    int end() {
        return end;
    }

    private int offset(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        return mark == null ? end : offsets.inDocument(mark);
    }
}
