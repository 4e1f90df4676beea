package dev.failover.yaml;

import dev.failover.source.SourceFile;

/** Text to nodes. */
public final class YamlParser {
    private YamlParser() {}

    /** Reads all documents of a file; never throws for what the file holds. */
    public static YamlStream parse(SourceFile file) {
        return new StreamParser(file).parse();
    }

    /**
     * Reads the documents inside a scalar, such as the {@code services.yaml} of a ConfigMap or an inline patch; every
     * location in the result is one of the file that holds the scalar.
     */
    public static YamlStream parseInside(YamlScalar outer) {
        throw new UnsupportedOperationException("next commit: " + outer);
    }
}
