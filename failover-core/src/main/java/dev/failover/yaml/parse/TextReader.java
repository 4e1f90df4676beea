package dev.failover.yaml.parse;

import dev.failover.yaml.TextShape;
import dev.failover.yaml.YamlSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A whole text for SnakeYAML's scanner. Its own reader copies all that it has looked ahead with every kilobyte, which
 * takes hours for one long scalar; and each of its marks would keep that window of the text alive.
 */
final class TextReader extends StreamReader {
    private static final int[] NO_SNIPPET = {};
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String text;
    private final int @Nullable [] codePoints;
    private final int length;
    private int pointer;
    private int line;
    private int column;

    /** @throws YamlSyntaxException when the text holds a character that YAML doesn't allow */
    TextReader(String text) {
        super("");
        this.text = text;
        boolean astral = checkCharacters(text);
        this.codePoints = astral ? text.codePoints().toArray() : null;
        this.length = codePoints == null ? text.length() : codePoints.length;
    }

    /** Whether some character needs two chars. */
    private static boolean checkCharacters(String text) {
        boolean astral = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                boolean surrogate = Character.isSurrogate(c);
                astral |= surrogate;
                if (!surrogate && !isPrintable(c)) {
                    throw new YamlSyntaxException(
                            String.format("the character U+%04X isn't allowed in YAML", (int) c), i);
                }
            }
        }
        return astral;
    }

    private int at(int index) {
        if (index >= length) {
            return 0;
        }
        return codePoints == null ? text.charAt(index) : codePoints[index];
    }

    @Override
    public int peek() {
        return at(pointer);
    }

    @Override
    public int peek(int ahead) {
        return at(pointer + ahead);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int count) {
        for (int i = 0; i < count && pointer < length; i++) {
            int c = at(pointer++);
            if (c == '\r'
                    ? peek() != '\n'
                    : c < Character.MIN_SUPPLEMENTARY_CODE_POINT && TextShape.isBreak((char) c)) {
                line++;
                column = 0;
            } else if (c != BYTE_ORDER_MARK) {
                column++;
            }
        }
    }

    @Override
    public String prefix(int count) {
        int end = Math.min(pointer + count, length);
        return codePoints == null ? text.substring(pointer, end) : new String(codePoints, pointer, end - pointer);
    }

    @Override
    public String prefixForward(int count) {
        String prefix = prefix(count);
        pointer = Math.min(pointer + count, length);
        column += count;
        return prefix;
    }

    @Override
    public Mark getMark() {
        return new Mark("", pointer, line, column, NO_SNIPPET, 0);
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getIndex() {
        return pointer;
    }

    /** Only ever compared with a limit of SnakeYAML's; ours is in {@link ParseLimits}. */
    @Override
    public int getDocumentIndex() {
        return 0;
    }
}
