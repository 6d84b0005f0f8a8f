package org.lumbar.shell.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.lumbar.api.Position;
import org.lumbar.api.Problem;

/** Decodes bytes as UTF-8, and explains what is wrong if they are something else. */
final class Encoding {

    /** The text as far as it could be decoded, and the problem that stopped decoding. */
    record Decoded(Text text, Optional<Problem> problem, boolean binary) {
    }

    private Encoding() {
    }

    static Decoded decode(String path, int firstLine, byte[] bytes) {
        Optional<String> wide = wide(bytes);
        if (wide.isPresent()) {
            Problem problem = new Problem(path, new Position(firstLine, 1), Problem.Severity.ERROR,
                    "this is " + wide.get() + ", not UTF-8", "", 1, "save the file as UTF-8");
            return new Decoded(new Text(path, firstLine, ""), Optional.of(problem), true);
        }
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, out, true);
        String good = out.flip().toString();
        int control = control(bytes);
        if (control >= 0) {
            return binary(path, firstLine, bytes, control);
        }
        if (result.isError()) {
            Text text = new Text(path, firstLine, new String(bytes, StandardCharsets.UTF_8));
            Problem problem = text.error(good.length(), 1,
                    String.format("the byte 0x%02X is not UTF-8", bytes[in.position()]), "save the file as UTF-8");
            return new Decoded(text, Optional.of(problem), false);
        }
        return new Decoded(new Text(path, firstLine, good), Optional.empty(), false);
    }

    private static Decoded binary(String path, int firstLine, byte[] bytes, int control) {
        String before = new String(bytes, 0, control, StandardCharsets.UTF_8);
        Text text = new Text(path, firstLine, before);
        Problem problem = new Problem(path, text.position(before.length()), Problem.Severity.ERROR,
                String.format("this is not a text file: it contains the control character 0x%02X", bytes[control]), "", 1,
                "give a case file in YAML or JSON, as UTF-8 text");
        return new Decoded(text, Optional.of(problem), true);
    }

    private static int control(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t' && bytes[i] != '\n' && bytes[i] != '\r') {
                return i;
            }
        }
        return -1;
    }

    /** UTF-16 or UTF-32, recognized by its byte order mark or its zero bytes. */
    private static Optional<String> wide(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            return Optional.of(bytes.length >= 4 && bytes[2] == 0 && bytes[3] == 0 ? "UTF-32" : "UTF-16");
        }
        boolean alternating = bytes.length >= 4 && (isPlain(first) && second == 0 && isPlain(bytes[2]) && bytes[3] == 0
                || first == 0 && isPlain(second) && bytes[2] == 0 && isPlain(bytes[3]));
        return alternating ? Optional.of("UTF-16") : Optional.empty();
    }

    private static boolean isPlain(int b) {
        return b >= ' ' && b < 127;
    }
}
