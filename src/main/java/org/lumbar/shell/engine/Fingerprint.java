package org.lumbar.shell.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

import org.lumbar.shell.text.Digests;

/** The SHA-256 of a set of texts, whatever their order. */
final class Fingerprint {

    private final Set<String> texts = new TreeSet<>();

    void add(String text) {
        texts.add(text.strip().replace("\r\n", "\n"));
    }

    String hex() {
        MessageDigest digest = Digests.sha256();
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
