package dev.failover.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines up texts in columns, two blanks apart. */
public final class Columns {
    private Columns() {}

    /** @param rows all of the same length, the first one the headings */
    public static String text(List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i)).append(" ".repeat(widths.get(i) - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing() + "\n";
    }
}
