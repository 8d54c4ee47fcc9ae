package io.dunflow.resolution.plan;

import static java.util.stream.Collectors.groupingBy;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.correspondence.Notices;
import io.dunflow.correspondence.Purpose;
import io.dunflow.correspondence.UsableChannels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds of instalments before they are due: a friendly word that claims nothing, one notice for each account. */
@Component
class RemindingOfInstalments {

    private static final String TEMPLATE = "instalment";

    private final InstalmentsToCome toCome;
    private final UsableChannels channels;
    private final Notices notices;
    private final JdbcClient jdbc;

    RemindingOfInstalments(InstalmentsToCome toCome, UsableChannels channels, Notices notices, JdbcClient jdbc) {
        this.toCome = toCome;
        this.channels = channels;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /** Accounts with an instalment that comes due soon and was not told of yet. */
    List<Long> accounts(long creditorId, LocalDate runDate) {
        return toCome.on(creditorId, runDate).stream()
                .map(InstalmentsToCome.Part::accountId)
                .toList();
    }

    /** Puts a notice into the outbox for each account with an instalment that comes due soon and was not told of yet. */
    void remind(long creditorId, LocalDate runDate) {
        toCome.on(creditorId, runDate).stream()
                .collect(groupingBy(InstalmentsToCome.Part::accountId))
                .values()
                .forEach(parts -> remind(creditorId, runDate, parts));
    }

    private void remind(long creditorId, LocalDate runDate, List<InstalmentsToCome.Part> parts) {
        var first = parts.get(0);
        var items =
                parts.stream().map(InstalmentsToCome.Part::itemId).distinct().toList();
        var channel = Stream.of(Channel.EMAIL, Channel.LETTER)
                .filter(one -> channels.whyNot(one, Purpose.SERVICE, creditorId, first.accountId(), items)
                        .isEmpty())
                .findFirst();
        if (channel.isPresent()) {
            var notice = notices.enqueue(new NoticeDraft(
                    first.accountId(),
                    first.plan().caseId(),
                    null,
                    null,
                    runDate,
                    Purpose.SERVICE,
                    channel.get(),
                    TEMPLATE,
                    "FRIENDLY",
                    first.plan().currency(),
                    BigDecimal.ZERO,
                    false,
                    parts.stream().map(InstalmentsToCome.Part::line).toList()));
            parts.forEach(part -> note(part, runDate, notice));
        }
    }

    private void note(InstalmentsToCome.Part part, LocalDate runDate, long notice) {
        jdbc.sql("update plan_instalment set reminded_on = ?, notice_id = ? where plan_id = ? and no = ?")
                .params(runDate, notice, part.plan().id(), part.no())
                .update();
    }
}
