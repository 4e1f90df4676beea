package dev.failover.report;

import dev.failover.check.Finding;
import dev.failover.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The other places of a finding, as a text says them: the first few files, and the first few lines of each. */
public final class FurtherPlaces {
    private static final int MOST = 3;

    private FurtherPlaces() {}

    public static List<String> of(Finding finding) {
        Map<String, List<Location>> byFile = new LinkedHashMap<>();
        finding.related()
                .forEach(place -> byFile.computeIfAbsent(place.path(), path -> new ArrayList<>())
                        .add(place));
        List<String> lines = new ArrayList<>(
                byFile.values().stream().limit(MOST).map(FurtherPlaces::inFile).toList());
        if (byFile.size() > MOST) {
            lines.add((byFile.size() - MOST) + " more files");
        }
        return lines;
    }

    private static String inFile(List<Location> places) {
        if (places.size() == 1) {
            return places.get(0).toString();
        }
        String lines = places.stream()
                .limit(MOST)
                .map(place -> String.valueOf(place.line()))
                .collect(Collectors.joining(", "));
        String more = places.size() > MOST ? " and " + (places.size() - MOST) + " more" : "";
        return places.get(0).path() + ", lines " + lines + more;
    }
}
