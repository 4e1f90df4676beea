package dev.failover.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file's bytes as text: charset and byte order mark found out, and kept for writing it again. */
record TextDecoding(Charset charset, byte[] mark, String text, int malformedOffset) {
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF16LE_MARK = {(byte) 0xFF, (byte) 0xFE};

    static TextDecoding of(byte[] bytes) {
        if (startsWith(bytes, UTF8_MARK)) {
            return decode(bytes, UTF8_MARK, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, UTF16BE_MARK)) {
            return decode(bytes, UTF16BE_MARK, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, UTF16LE_MARK)) {
            return decode(bytes, UTF16LE_MARK, StandardCharsets.UTF_16LE);
        }
        return decode(bytes, new byte[0], StandardCharsets.UTF_8);
    }

    byte[] encode(String newText) {
        byte[] encoded = newText.getBytes(charset);
        byte[] all = Arrays.copyOf(mark, mark.length + encoded.length);
        System.arraycopy(encoded, 0, all, mark.length, encoded.length);
        return all;
    }

    private static TextDecoding decode(byte[] bytes, byte[] mark, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes, mark.length, bytes.length - mark.length);
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length - mark.length + 1);
        CoderResult result = strict.decode(in.duplicate(), out, true);
        if (!result.isError()) {
            return new TextDecoding(charset, mark, out.flip().toString(), -1);
        }
        return new TextDecoding(charset, mark, charset.decode(in).toString(), out.position());
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
