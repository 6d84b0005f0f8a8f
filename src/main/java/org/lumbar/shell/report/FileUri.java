package org.lumbar.shell.report;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Turns a file name into a URI: a relative reference if it is relative, otherwise with {@code file:}. */
final class FileUri {

    private static final String PLAIN = "-._~!$&'()*+,;=@/";

    private FileUri() {
    }

    static String of(String path) {
        String normal = normal(path);
        String escaped = escaped(File.separatorChar == '\\' ? normal.replace('\\', '/') : normal);
        if (escaped.startsWith("/")) {
            return "file://" + escaped;
        }
        return escaped.matches("[A-Za-z]%3A/.*") && File.separatorChar == '\\'
                ? "file:///" + escaped.replaceFirst("%3A", ":") : escaped;
    }

    private static String normal(String path) {
        try {
            String normal = Path.of(path).normalize().toString();
            return normal.isEmpty() ? "." : normal;
        } catch (InvalidPathException noPath) {
            return path;
        }
    }

    private static String escaped(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xFF);
            if (letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9'
                    || PLAIN.indexOf(letter) >= 0) {
                uri.append(letter);
            } else {
                uri.append(String.format("%%%02X", each & 0xFF));
            }
        }
        return uri.toString();
    }
}
