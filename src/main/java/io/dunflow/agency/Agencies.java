package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The agencies that there are. */
@Repository
public class Agencies {

    private static final Set<String> TONES = Set.of("FRIENDLY", "NEUTRAL", "FIRM");

    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Agencies(ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Agency> all() {
        return jdbc.sql("select * from agency order by code")
                .query((row, n) -> agency(row))
                .list();
    }

    /** The agency of a code. */
    public Agency get(String code) {
        return jdbc.sql("select * from agency where code = ?")
                .param(code)
                .query((row, n) -> agency(row))
                .optional()
                .orElseThrow(() -> new NotInLedger("agency", code));
    }

    /**
     * Keeps an agency as it is now, a new one or one that is known.
     *
     * @throws InvalidInput when something is missing or makes no sense
     */
    @Transactional
    public void keep(Agency agency, String by) {
        check(agency);
        jdbc.sql(
                        """
                        insert into agency (code, name, countries, licences, kinds, smallest, largest, fee_percent,
                          recovery_percent, complaints_percent, tone, answer_days, active, kept_by, kept_at)
                        values (:code, :name, :countries, :licences, :kinds, :smallest, :largest, :fee, :recovery, :complaints,
                          :tone, :days, :active, :by, :now)
                        on conflict (code) do update set name = excluded.name, countries = excluded.countries,
                          licences = excluded.licences, kinds = excluded.kinds, smallest = excluded.smallest,
                          largest = excluded.largest, fee_percent = excluded.fee_percent,
                          recovery_percent = excluded.recovery_percent, complaints_percent = excluded.complaints_percent,
                          tone = excluded.tone, answer_days = excluded.answer_days, active = excluded.active,
                          kept_by = excluded.kept_by, kept_at = excluded.kept_at
                        """)
                .param("code", agency.code())
                .param("name", agency.name())
                .param("countries", texts(agency.countries()))
                .param("licences", texts(agency.licences()))
                .param("kinds", texts(agency.kinds()))
                .param("smallest", agency.smallest() == null ? BigDecimal.ZERO : agency.smallest())
                .param("largest", agency.largest())
                .param("fee", agency.feePercent())
                .param("recovery", agency.recoveryPercent())
                .param("complaints", agency.complaintsPercent())
                .param("tone", agency.tone())
                .param("days", agency.answerDays() == null ? 5 : agency.answerDays())
                .param("active", agency.active() == null || agency.active())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new AgencyKept(agency.code()));
    }

    private static void check(Agency agency) {
        demand("name", agency.name() != null && !agency.name().isBlank());
        demand("countries", agency.countries() != null && !agency.countries().isEmpty());
        demand("licences", agency.licences() != null);
        demand("kinds", agency.kinds() != null && !agency.kinds().isEmpty());
        demand("feePercent", percent(agency.feePercent()));
        demand("recoveryPercent", percent(agency.recoveryPercent()));
        demand("complaintsPercent", percent(agency.complaintsPercent()));
        demand("tone", agency.tone() != null && TONES.contains(agency.tone()));
        demand("answerDays", agency.answerDays() == null || agency.answerDays() > 0);
    }

    private static void demand(String field, boolean right) {
        if (!right) {
            throw new InvalidInput(field, say("agency.field"));
        }
    }

    private static boolean percent(BigDecimal value) {
        return value != null && value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static Agency agency(ResultSet row) throws SQLException {
        return new Agency(
                row.getString("code"),
                row.getString("name"),
                list(row, "countries"),
                list(row, "licences"),
                list(row, "kinds"),
                row.getBigDecimal("smallest"),
                row.getBigDecimal("largest"),
                row.getBigDecimal("fee_percent"),
                row.getBigDecimal("recovery_percent"),
                row.getBigDecimal("complaints_percent"),
                row.getString("tone"),
                row.getInt("answer_days"),
                row.getBoolean("active"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
