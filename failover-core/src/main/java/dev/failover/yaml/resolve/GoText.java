package dev.failover.yaml.resolve;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes to text where Go's JSON writer meets bytes that aren't UTF-8: each of them becomes one U+FFFD. */
final class GoText {
    private static final int LONGEST = 4;

    private GoText() {}

    static String decode(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            int width = width(bytes, i);
            if (width == 0) {
                out.append('\uFFFD');
                i++;
            } else {
                out.append(new String(bytes, i, width, StandardCharsets.UTF_8));
                i += width;
            }
        }
        return out.toString();
    }

    /** The length of the one character that starts here; 0 when none does. */
    private static int width(byte[] bytes, int start) {
        if (bytes[start] >= 0) {
            return 1;
        }
        for (int width = 2; width <= LONGEST && start + width <= bytes.length; width++) {
            if (isCharacter(ByteBuffer.wrap(bytes, start, width))) {
                return width;
            }
        }
        return 0;
    }

    private static boolean isCharacter(ByteBuffer bytes) {
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return Character.codePointCount(decoded, 0, decoded.length()) == 1;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
