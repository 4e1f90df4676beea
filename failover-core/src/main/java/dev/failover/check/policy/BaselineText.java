package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.resource.ResId;
import dev.failover.source.Provenance;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.print.YamlWriter;
import java.util.List;
import java.util.Map;

/** Writes a baseline: YAML, one entry for each finding, and no line numbers, which would change with every edit. */
final class BaselineText {
    private static final Provenance NOWHERE = Provenance.of(new SourceFile("", new byte[0]), 0, 0);

    private final List<String> header;

    BaselineText(List<String> header) {
        this.header = List.copyOf(header);
    }

    String of(List<Map.Entry<String, Finding>> entries) {
        StringBuilder text = new StringBuilder();
        header.forEach(line -> text.append("# ").append(line).append('\n'));
        List<YamlNode> items =
                entries.stream().map(e -> entry(e.getKey(), e.getValue())).toList();
        return text.append(YamlWriter.document(mapping().with("findings", YamlSequence.of(items, NOWHERE))))
                .toString();
    }

    private static YamlNode entry(String fingerprint, Finding finding) {
        YamlMapping entry = mapping()
                .with("fingerprint", string(fingerprint))
                .with("message", string(finding.message()))
                .with("path", string(finding.location().path()))
                .with("rule", string(finding.rule()));
        return finding.resource()
                .map(ResId::toString)
                .map(resource -> entry.with("resource", string(resource)))
                .orElse(entry);
    }

    private static YamlMapping mapping() {
        return YamlMapping.of(List.of(), NOWHERE);
    }

    private static YamlScalar string(String text) {
        return YamlScalar.string(text, NOWHERE);
    }
}
