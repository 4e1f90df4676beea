package dev.failover.report;

/** Breaks sentences where a console ends. A word that is wider than the console stays whole. */
public record LineBreaks(int width) {

    /**
     * @param used how many columns of the first line are taken
     * @param indent of all other lines
     */
    public String in(String text, int used, String indent) {
        StringBuilder lines = new StringBuilder();
        int column = used;
        for (String word : text.split(" ", -1)) {
            boolean first = lines.isEmpty();
            if (!first && column + 1 + word.length() > width) {
                lines.append('\n').append(indent);
                column = indent.length();
            } else if (!first) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }
}
