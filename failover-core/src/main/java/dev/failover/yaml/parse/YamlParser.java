package dev.failover.yaml.parse;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlStream;
import java.util.List;

/** Text to nodes. */
public final class YamlParser {
    private YamlParser() {}

    /** Reads all documents of a file, once; never throws for what the file holds. */
    public static YamlStream parse(SourceFile file) {
        return file.derived(YamlStream.class, YamlParser::read);
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
        return new StreamParser(outer.location().file(), outer.text(), EmbeddedOffsets.of(outer)).parse();
    }

    private static Problem malformed(SourceFile file) {
        int offset = file.malformedOffset();
        return Problem.error(
                StreamParser.SYNTAX,
                "not a text in " + file.charset() + ": the bytes here are none of its characters",
                Location.of(file, offset, offset),
                "Save the file as UTF-8.");
    }
}
