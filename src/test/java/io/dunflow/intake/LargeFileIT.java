package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Creditor;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Run it with {@code -DargLine="-Xmx512m -Ddunflow.test.megabytes=200"}: the file must not need its size in memory. */
@Tag("large")
@IntegrationTest
class LargeFileIT {

    private static final int BLOCK = 1_000;

    @Autowired
    Desk desk;

    @Autowired
    Importing importing;

    @Test
    void aFileLargerThanTheMemoryIsTakenIn() {
        long megabytes = Long.getLong("dunflow.test.megabytes", 0);
        assumeTrue(megabytes > 0, "Large files are tried only where -Ddunflow.test.megabytes says how large");
        var creditor = desk.aFollower();
        int blockBytes = block(creditor, 0).length();
        long blocks = megabytes * 1024 * 1024 / blockBytes;

        var report = importing.run(
                new ImportRequest(Kind.OPEN_ITEMS, "plain", Mode.ALL_OR_NOTHING, null, null, false, null, "finance"),
                file(creditor, blocks));

        assertThat(report.lines()).isEmpty();
        assertThat(report.accepted()).isEqualTo(blocks * BLOCK);
    }

    private static InputStream file(Creditor creditor, long blocks) {
        var parts = Stream.concat(
                        Stream.of(Desk.HEADER), LongStream.range(0, blocks).mapToObj(i -> block(creditor, i)))
                .map(text -> (InputStream) new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {

            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        });
    }

    private static String block(Creditor creditor, long block) {
        var text = new StringBuilder();
        for (long i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
            text.append("%s,%s-%06d,Debtor with a long name %06d,%010d,2026-01-01,2026-02-01,EUR,%d.50,\n"
                    .formatted(creditor.code(), creditor.code(), i % 50_000, i % 50_000, i, 100 + i % 1000));
        }
        return text.toString();
    }
}
