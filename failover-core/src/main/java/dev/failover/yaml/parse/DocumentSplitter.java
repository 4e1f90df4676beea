package dev.failover.yaml.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text at its {@code ---} lines before anything is parsed, as kustomize does ({@code splitDocuments} of kyaml's
 * byteio_reader.go): even a line inside a block scalar is a cut if it starts with three dashes and isn't the first. Of
 * two such lines in a row the second stays in the text: the line break between them belongs to the first.
 */
final class DocumentSplitter {
    private static final String DASHES = "---";

    private DocumentSplitter() {}

    /**
     * One document's text.
     *
     * @param invalid whether the line before it holds more than dashes and a comment, which kustomize refuses
     */
    record Piece(int start, int end, boolean invalid) {}

    static List<Piece> split(String text) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        boolean invalid = false;
        int lineBreak = text.indexOf('\n');
        while (lineBreak >= 0) {
            int endOfNext = text.indexOf('\n', lineBreak + 1);
            if (endOfNext < 0) {
                break;
            }
            if (text.startsWith(DASHES, lineBreak + 1)) {
                pieces.add(new Piece(start, lineBreak + 1, invalid));
                invalid = holdsMore(text, lineBreak + 1 + DASHES.length(), endOfNext);
                start = endOfNext + 1;
                lineBreak = text.indexOf('\n', start);
            } else {
                lineBreak = endOfNext;
            }
        }
        pieces.add(new Piece(start, text.length(), invalid));
        return pieces;
    }

    private static boolean holdsMore(String text, int from, int to) {
        String rest = text.substring(from, to).strip();
        return !rest.isEmpty() && rest.charAt(0) != '#';
    }
}
