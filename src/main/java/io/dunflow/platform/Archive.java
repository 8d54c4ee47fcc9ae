package io.dunflow.platform;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks a zip that somebody sent, in memory: no file outside it, no more files and bytes than allowed. */
public final class Archive {

    private static final int MOST_FILES = 200;
    private static final String PLAIN = "(?:[A-Za-z0-9_][A-Za-z0-9_. -]*/)*[A-Za-z0-9_][A-Za-z0-9_. -]*";

    private Archive() {}

    /** A zip that is not taken. */
    public static final class Refused extends RuntimeException {

        private final transient Sentence why;

        Refused(Sentence why) {
            super(why.toString());
            this.why = why;
        }

        /** What is wrong with it. */
        public Sentence why() {
            return why;
        }
    }

    /**
     * The files of a zip by path; what systems add by themselves, such as {@code __MACOSX}, is left out.
     *
     * @param mostBytes of all files together, unpacked
     * @throws Refused when it is no zip, holds too much, or a path that leads out of it or comes twice
     */
    public static Map<String, byte[]> read(InputStream zip, int mostBytes) throws IOException {
        var files = new TreeMap<String, byte[]>();
        int left = mostBytes;
        try (var stream = new ZipInputStream(zip)) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (entry.isDirectory() || isOfTheSystem(entry)) {
                    continue;
                }
                var content = content(stream, left, mostBytes);
                left -= content.length;
                if (files.put(path(entry), content) != null) {
                    throw new Refused(say("zip.twice", entry.getName()));
                }
                if (files.size() > MOST_FILES) {
                    throw new Refused(say("zip.files", MOST_FILES));
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refused(say("zip.unreadable", e.getMessage()));
        }
        if (files.isEmpty()) {
            throw new Refused(say("zip.empty"));
        }
        return files;
    }

    private static boolean isOfTheSystem(ZipEntry entry) {
        var name = entry.getName();
        return name.startsWith("__MACOSX/") || name.endsWith("/.DS_Store") || name.equals(".DS_Store");
    }

    /** Only plain names: no way up, no root, no drive, no backslash. */
    private static String path(ZipEntry entry) {
        if (!entry.getName().matches(PLAIN)) {
            throw new Refused(say("zip.path", entry.getName()));
        }
        return entry.getName();
    }

    private static byte[] content(InputStream stream, int left, int mostBytes) throws IOException {
        var content = stream.readNBytes(left + 1);
        if (content.length > left) {
            throw new Refused(say("zip.bytes", mostBytes));
        }
        return content;
    }
}
