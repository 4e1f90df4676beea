package dev.failover.topology;

import dev.failover.resource.NamespacedName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which claim backs up which: by annotation, else by name. A name counts only where the primary exists, so that
 * {@code nightly-backup} alone is nobody's backup.
 */
final class BackupClaims {
    private static final String PRIMARY = "{primary}";

    private final Map<NamespacedName, BackupPair> byBackup = new LinkedHashMap<>();
    private final Map<NamespacedName, BackupPair> byPrimary = new LinkedHashMap<>();

    private final String pattern;

    private BackupClaims(String pattern) {
        this.pattern = pattern;
    }

    static BackupClaims of(Inventory inventory, String pattern) {
        BackupClaims backups = new BackupClaims(pattern);
        for (Claim claim : inventory.claims()) {
            primaryNames(claim, pattern)
                    .filter(name -> !name.isEmpty())
                    .map(name -> new NamespacedName(claim.name().namespace(), name))
                    .filter(name -> !name.equals(claim.name()))
                    .flatMap(name -> inventory.claim(name).stream())
                    .findFirst()
                    .ifPresent(primary -> backups.add(new BackupPair(primary, claim)));
        }
        return backups;
    }

    private void add(BackupPair pair) {
        byBackup.putIfAbsent(pair.backup().name(), pair);
        byPrimary.putIfAbsent(pair.primary().name(), pair);
    }

    /** As the annotation says; else by the built name, or by the written one with what was built around it. */
    private static Stream<String> primaryNames(Claim claim, String pattern) {
        String built = claim.name().name();
        return claim.primaryAnnotation()
                .map(annotation -> Stream.of(annotation.text()))
                .orElseGet(() -> Stream.concat(
                        byPattern(built, pattern).stream(),
                        claim.writtenName().stream()
                                .flatMap(written -> byPattern(written, pattern)
                                        .map(primary -> built.replaceFirst(
                                                Pattern.quote(written), Matcher.quoteReplacement(primary)))
                                        .stream())));
    }

    private static Optional<String> byPattern(String name, String pattern) {
        int at = pattern.indexOf(PRIMARY);
        if (at < 0) {
            return Optional.empty();
        }
        String before = pattern.substring(0, at);
        String behind = pattern.substring(at + PRIMARY.length());
        return name.length() > before.length() + behind.length() && name.startsWith(before) && name.endsWith(behind)
                ? Optional.of(name.substring(before.length(), name.length() - behind.length()))
                : Optional.empty();
    }

    Collection<BackupPair> pairs() {
        return List.copyOf(byBackup.values());
    }

    /** Which claim this one would back up by its name alone, be that in the build or not. */
    Optional<NamespacedName> primaryByName(NamespacedName claim) {
        return byPattern(claim.name(), pattern).map(name -> new NamespacedName(claim.namespace(), name));
    }

    /** A claim that is both, the middle of a chain, counts as a primary. */
    Optional<BackupPair> pair(NamespacedName claim) {
        return Optional.ofNullable(byPrimary.get(claim)).or(() -> Optional.ofNullable(byBackup.get(claim)));
    }
}
