package io.dunflow.scenario.export;

import io.dunflow.scenario.expected.HandedNotices;
import io.dunflow.scenario.script.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Repository;

/** The notices of an exported account that left, as expectations: to whom, how, what they claimed. */
@Repository
class RecordedNotices {

    private static final List<String> TOLD =
            List.of("on", "channel", "purpose", "language", "level", "total", "credits", "shadow");

    private final HandedNotices handed;

    RecordedNotices(HandedNotices handed) {
        this.handed = handed;
    }

    /** All of them, in the order in which they left. */
    Leaving of(ExportedAccount account) {
        return new Leaving(handed.of(account.id()), account);
    }

    /** Notices that are told one moment after the other. */
    final class Leaving {

        private final List<HandedNotices.Handed> left;
        private final ExportedAccount account;

        private Leaving(List<HandedNotices.Handed> notices, ExportedAccount account) {
            this.left = new ArrayList<>(notices);
            this.account = account;
        }

        /** What left through a moment and was not told before. */
        List<Facts> through(Instant moment) {
            var told = new ArrayList<Facts>();
            for (Iterator<HandedNotices.Handed> all = left.iterator(); all.hasNext(); ) {
                var notice = all.next();
                if (!notice.at().toInstant().isAfter(moment)) {
                    told.add(told(handed.facts(notice)));
                    all.remove();
                }
            }
            return told;
        }

        private Facts told(Facts notice) {
            var told = Facts.of();
            TOLD.stream()
                    .filter(field -> !isUsual(notice.get(field)))
                    .forEach(field -> told.and(field, notice.get(field)));
            return told.and("claims", lines(notice.get("claims"))).and("listed", lines(notice.get("listed")));
        }

        private static boolean isUsual(Object value) {
            return "DUNNING".equals(value)
                    || Boolean.FALSE.equals(value)
                    || value instanceof BigDecimal amount && amount.signum() == 0;
        }

        private List<Facts> lines(Object lines) {
            return ((Collection<?>) lines)
                    .stream().map(Facts.class::cast).map(this::line).toList();
        }

        private Facts line(Facts line) {
            var told =
                    Facts.of().and("item", account.names().item(line.get("item").toString()));
            List.of("level", "repetition", "amount", "reason").stream()
                    .filter(field -> !Integer.valueOf(0).equals(line.get(field)))
                    .forEach(field -> told.and(field, line.get(field)));
            return told;
        }
    }
}
