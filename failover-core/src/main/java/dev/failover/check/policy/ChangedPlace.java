package dev.failover.check.policy;

import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.parse.YamlParser;
import java.util.Optional;

/** Where a file of a policy differs from what it was. */
record ChangedPlace(SourceTree before, SourceTree after) {

    /** The rule's line in the policy file; where it has none any more, the first line that changed. */
    Location ofRule(String rule, Location file) {
        return after.readable(file.path())
                .flatMap(text -> YamlParser.parseFirst(text).firstRoot())
                .flatMap(root -> root instanceof YamlMapping mapping ? mapping.mapping("rules") : Optional.empty())
                .flatMap(rules -> rules.entries().stream()
                        .filter(entry -> entry.keyText().equals(rule))
                        .findFirst())
                .map(entry -> entry.key().location())
                .orElseGet(() -> first(file));
    }

    /** The first line that isn't as it was; of a new file, or one that is gone, its start. */
    Location first(Location file) {
        Optional<SourceFile> old = before.readable(file.path());
        Optional<SourceFile> now = after.readable(file.path());
        if (old.isEmpty() || now.isEmpty()) {
            return file;
        }
        int last = now.get().lineCount();
        for (int line = 1; line <= last; line++) {
            String text = now.get().lineText(line);
            if (line > old.get().lineCount() || !text.equals(old.get().lineText(line))) {
                int start = now.get().lineStart(line);
                return Location.of(now.get(), start, start + text.length());
            }
        }
        return Location.start(now.get());
    }
}
