package io.dunflow.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and fingerprints the bytes of a file while they pass. */
final class MeteredStream extends FilterInputStream {

    private final MessageDigest digest;
    private long bytes;

    MeteredStream(InputStream in) {
        super(in);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            digest.update(buffer, offset, count);
            bytes += count;
        }
        return count;
    }

    /** The file belongs to who sent it. */
    @Override
    public void close() {}

    /** Reads what is left: a sender that cannot send all never sees the answer. */
    void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    long bytes() {
        return bytes;
    }

    /** Fingerprint of all bytes so far; ends the counting. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
