package dev.failover;

import dev.failover.source.SourceFile;
import java.util.Set;
import java.util.regex.Pattern;

/** The files about whose style somebody can do something: written by a person, and applied. */
public final class HandWritten {
    /** In the first lines, as Flux and most programs write it. */
    private static final Pattern GENERATED =
            Pattern.compile("(?i)\\bdo not (?:edit|modify)\\b|@generated\\b|\\bauto-?generated\\b");

    private static final Pattern ENCRYPTED = Pattern.compile("(?m)^sops:\\s*$|\\bENC\\[AES256_GCM,");
    private static final int HEADER_LINES = 5;

    private final Set<String> applied;

    /** @param applied empty where nothing is known to be */
    public HandWritten(Set<String> applied) {
        this.applied = Set.copyOf(applied);
    }

    public boolean includes(SourceFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return (applied.isEmpty() || applied.contains(file.path()))
                && !name.equals("gotk-components.yaml")
                && !isGenerated(file.text())
                && !ENCRYPTED.matcher(file.text()).find();
    }

    private static boolean isGenerated(String text) {
        return text.lines()
                .limit(HEADER_LINES)
                .anyMatch(
                        line -> line.startsWith("#") && GENERATED.matcher(line).find());
    }
}
