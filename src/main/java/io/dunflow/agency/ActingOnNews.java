package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.ContentDiffers;
import io.dunflow.ledger.InvalidInput;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does what one message of an agency says, once: its number is kept in the transaction in which it acts. */
@Component
class ActingOnNews {

    private final Placements placements;
    private final NewsOfPlacements ofPlacements;
    private final NewsOfMoney ofMoney;
    private final NewsOfDebtors ofDebtors;
    private final AccountLocks locks;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    ActingOnNews(
            Placements placements,
            NewsOfPlacements ofPlacements,
            NewsOfMoney ofMoney,
            NewsOfDebtors ofDebtors,
            AccountLocks locks,
            ObjectMapper json,
            JdbcClient jdbc,
            Clock clock) {
        this.placements = placements;
        this.ofPlacements = ofPlacements;
        this.ofMoney = ofMoney;
        this.ofDebtors = ofDebtors;
        this.locks = locks;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @return false when it was done before
     * @throws io.dunflow.ledger.Refusal when it cannot be, and then nothing was done
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean act(String agency, News news) {
        var number = news.number();
        var placement = placement(agency, news);
        locks.take(placement.accountId());
        if (!isNew(agency, news, number)) {
            return false;
        }
        var remark = act(agency, placements.find(placement.id()).orElseThrow(), news);
        jdbc.sql(
                        """
                        insert into agency_message (agency_id, placement_id, direction, kind, number, content, state, remark, at)
                        select id, ?, 'IN', ?, ?, ?::jsonb, ?, ?, ? from agency where code = ?
                        """)
                .params(
                        placement.id(),
                        news.kind(),
                        number,
                        content(news),
                        remark != null && remark.startsWith("IGNORED") ? "IGNORED" : "DONE",
                        remark,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        agency)
                .update();
        return true;
    }

    private String act(String agency, Placement placement, News news) {
        return switch (news.kind()) {
            case "ACKNOWLEDGED", "REJECTED", "RETURNED", "CLOSED", "PAUSED", "RESUMED" ->
                ofPlacements.act(agency, placement, news);
            case "PAID" -> ofMoney.paid(agency, placement, news);
            case "PAYMENT_RETURNED" -> ofMoney.returned(agency, placement, news);
            case "NEW_ADDRESS" -> ofDebtors.moved(agency, placement, news);
            case "INSOLVENT" -> ofDebtors.insolvent(agency, placement, news);
            default ->
                throw new InvalidInput(
                        "kind",
                        say(
                                "agency.oneOf",
                                "ACKNOWLEDGED, REJECTED, PAID, PAYMENT_RETURNED, NEW_ADDRESS, INSOLVENT, PAUSED, RESUMED,"
                                        + " RETURNED, CLOSED"));
        };
    }

    /** Only of what the agency was once given may it say anything. */
    private Placement placement(String agency, News news) {
        var id = news.id("placement");
        var given = jdbc.sql(
                        """
                        select exists (select from agency_message m join agency g on g.id = m.agency_id
                          where g.code = ? and m.placement_id = ? and m.direction = 'OUT' and m.kind = 'PLACE')
                        """)
                .params(agency, id)
                .query(Boolean.class)
                .single();
        if (!given) {
            throw new InvalidInput("placement", say("agency.notGiven", String.valueOf(id)));
        }
        return placements.find(id).orElseThrow();
    }

    private boolean isNew(String agency, News news, String number) {
        var known = jdbc.sql(
                        """
                        select m.content = ?::jsonb from agency_message m join agency g on g.id = m.agency_id
                        where g.code = ? and m.direction = 'IN' and m.number = ?
                        """)
                .params(content(news), agency, number)
                .query(Boolean.class)
                .optional();
        if (known.isPresent() && !known.get()) {
            throw new ContentDiffers(say("agency.numberUsed", number));
        }
        return known.isEmpty();
    }

    private String content(News news) {
        try {
            return json.writeValueAsString(new TreeMap<>(news.fields()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
