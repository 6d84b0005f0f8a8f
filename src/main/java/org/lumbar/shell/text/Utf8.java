package org.lumbar.shell.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Assembles JSON in UTF-8 from prepared pieces. Not thread-safe. */
public final class Utf8 {

    private byte[] bytes;
    private int count;

    public Utf8(int capacity) {
        bytes = new byte[capacity];
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@return a text escaped for JSON, without its quotes} */
    public static byte[] quoted(String text) {
        if (isPlain(text)) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
        byte[] piece = JsonText.piece(text);
        return Arrays.copyOfRange(piece, 1, piece.length - 1);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    public Utf8 put(byte[] piece) {
        int length = piece.length;
        if (count + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(count + length, bytes.length * 2));
        }
        System.arraycopy(piece, 0, bytes, count, length);
        count += length;
        return this;
    }

    public Utf8 put(char ascii) {
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2 + 1);
        }
        bytes[count++] = (byte) ascii;
        return this;
    }

    /** Appends a non-negative whole number. */
    public Utf8 put(int number) {
        if (number >= 10) {
            put(number / 10);
        }
        return put((char) ('0' + number % 10));
    }

    public boolean endsWith(char ascii) {
        return count > 0 && bytes[count - 1] == ascii;
    }

    /** Erases everything appended. */
    public void clear() {
        Arrays.fill(bytes, 0, count, (byte) 0);
        count = 0;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, count);
    }
}
