package dev.failover.schema.kubernetes;

import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.parse.YamlParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The files of this package in the jar. */
final class Resources {
    private Resources() {}

    static byte[] bytes(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static YamlMapping mapping(String name, byte[] yaml) {
        List<YamlDocument> documents =
                YamlParser.parse(new SourceFile(name, yaml)).documents();
        if (documents.size() == 1 && documents.get(0).root() instanceof YamlMapping mapping) {
            return mapping;
        }
        throw new IllegalStateException("no mapping in " + name);
    }
}
