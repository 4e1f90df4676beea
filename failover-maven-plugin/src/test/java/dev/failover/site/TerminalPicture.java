package dev.failover.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal with a command and what it has printed, as an SVG. Colours are those of the printed escape sequences. */
final class TerminalPicture {
    private static final int LINE_HEIGHT = 20;
    private static final int MARGIN = 20;
    private static final int TITLE_BAR = 32;
    private static final double CHARACTER_WIDTH = 8.43;
    private static final Pattern ESCAPE = Pattern.compile("\u001b\\[(?<codes>[0-9;]*)m");
    private static final Map<String, String> CLASSES = Map.of(
            "1", "b", "31", "r", "32", "g", "33", "y", "36", "c", "1;31", "b r", "1;32", "b g", "1;33", "b y", "2", "d",
            "90", "d");

    private final List<String> lines;

    TerminalPicture(String command, String output) {
        this.lines = new ArrayList<>();
        lines.add("\u001b[2m$\u001b[0m " + command);
        output.lines().forEach(lines::add);
    }

    String svg() {
        int columns = lines.stream()
                .mapToInt(line -> ESCAPE.matcher(line).replaceAll("").length())
                .max()
                .orElse(0);
        long width = Math.round(columns * CHARACTER_WIDTH) + 2 * MARGIN;
        int height = TITLE_BAR + lines.size() * LINE_HEIGHT + MARGIN;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-label="A terminal: mvn failover:validate finds a service that can't be failed over, and prints what to paste">
                <style>
                text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d8dee6; white-space: pre; }
                .b { font-weight: 700; } .r { fill: #ff7b72; } .g { fill: #56d364; } .y { fill: #e3b341; } .c { fill: #76d9e6; } .d { fill: #8b949e; }
                </style>
                <rect width="%1$d" height="%2$d" rx="8" fill="#0d1117"/>
                <circle cx="20" cy="16" r="5" fill="#484f58"/><circle cx="38" cy="16" r="5" fill="#484f58"/><circle cx="56" cy="16" r="5" fill="#484f58"/>
                """.formatted(width, height));
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                svg.append("<text x=\"%d\" y=\"%d\" xml:space=\"preserve\">%s</text>\n"
                        .formatted(MARGIN, TITLE_BAR + LINE_HEIGHT * i + 14, spans(lines.get(i))));
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static String spans(String line) {
        StringBuilder spans = new StringBuilder();
        Matcher escape = ESCAPE.matcher(line);
        String style = "";
        int start = 0;
        while (escape.find()) {
            span(spans, style, line.substring(start, escape.start()));
            style = CLASSES.getOrDefault(escape.group("codes"), "");
            start = escape.end();
        }
        return span(spans, style, line.substring(start)).toString();
    }

    private static StringBuilder span(StringBuilder spans, String style, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        if (text.isEmpty() || style.isEmpty()) {
            return spans.append(escaped);
        }
        return spans.append("<tspan class=\"")
                .append(style)
                .append("\">")
                .append(escaped)
                .append("</tspan>");
    }
}
