package dev.failover.lint;

import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments that tell yamllint to look away from a line, from what follows, or from a whole file. */
public final class LintDirectives {
    private static final Pattern DIRECTIVE = Pattern.compile("# yamllint disable.*");

    private LintDirectives() {}

    /** Where the second tree has one that the first hasn't, or has less often in that file. */
    public static List<Location> added(SourceTree before, SourceTree after) {
        List<Location> added = new ArrayList<>();
        for (String path : after.discover()) {
            after.readable(path).ifPresent(file -> added.addAll(added(before.readable(path), file)));
        }
        return added;
    }

    private static List<Location> added(Optional<SourceFile> before, SourceFile after) {
        List<Location> added = new ArrayList<>();
        Map<String, Integer> known = new HashMap<>();
        before.ifPresent(file -> each(file, (text, at) -> known.merge(text, 1, Integer::sum)));
        each(after, (text, at) -> {
            if (known.merge(text, -1, Integer::sum) < 0) {
                added.add(at);
            }
        });
        return added;
    }

    private static void each(SourceFile file, BiConsumer<String, Location> use) {
        if (file.text().contains("yamllint")) {
            Matcher directive = DIRECTIVE.matcher(file.text());
            while (directive.find()) {
                use.accept(directive.group().strip(), Location.of(file, directive.start(), directive.end()));
            }
        }
    }
}
