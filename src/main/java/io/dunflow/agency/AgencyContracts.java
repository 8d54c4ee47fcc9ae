package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The contracts with agencies; a new one never changes what was earned under an old one. */
@Repository
public class AgencyContracts {

    private final JdbcClient jdbc;
    private final Clock clock;

    AgencyContracts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<AgencyContract> of(String agency) {
        return jdbc.sql(
                        """
                        select r.code as creditor, c.currency, c.commission_percent, c.direct_percent, c.before_named_date,
                          c.after_end, c.valid_from
                        from agency_contract c join agency g on g.id = c.agency_id left join creditor r on r.id = c.creditor_id
                        where g.code = ? order by r.code nulls last, c.currency, c.valid_from
                        """)
                .param(agency)
                .query(AgencyContract.class)
                .list();
    }

    /**
     * Keeps a contract from a day on.
     *
     * @throws InvalidInput when something is missing, or the same begins on that day otherwise
     */
    @Transactional
    public void keep(String agency, AgencyContract contract, String by) {
        demand("currency", contract.currency() != null && contract.currency().matches("[A-Z]{3}"));
        demand("commissionPercent", percent(contract.commissionPercent()));
        demand("directPercent", percent(contract.directPercent()));
        demand("validFrom", contract.validFrom() != null);
        var creditor = contract.creditor() == null ? null : creditor(contract.creditor());
        var kept = jdbc.sql(
                        """
                        insert into agency_contract (agency_id, creditor_id, currency, commission_percent, direct_percent,
                          before_named_date, after_end, valid_from, kept_by, kept_at)
                        select id, :creditor::bigint, :currency, :percent, :direct, :before, :after, :from, :by, :now
                        from agency where code = :agency on conflict do nothing
                        """)
                .param("creditor", creditor)
                .param("currency", contract.currency())
                .param("percent", contract.commissionPercent())
                .param("direct", contract.directPercent())
                .param("before", contract.beforeNamedDate())
                .param("after", contract.afterEnd())
                .param("from", contract.validFrom())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("agency", agency)
                .update();
        if (kept == 0) {
            throw new InvalidInput("validFrom", say("agency.contractKnown"));
        }
    }

    /** The one that counts for money of a day; without a contract what the agency asks in general. */
    Terms at(long placementId, long agencyId, LocalDate day) {
        return jdbc.sql(
                        """
                        select c.id, coalesce(c.commission_percent, g.fee_percent) as percent,
                          coalesce(c.direct_percent, g.fee_percent) as direct,
                          coalesce(c.before_named_date, false) as before_named_date, coalesce(c.after_end, false) as after_end
                        from placement p join account a on a.id = p.account_id join agency g on g.id = ?
                        left join lateral (select * from agency_contract x where x.agency_id = g.id
                          and x.currency = a.currency and coalesce(x.creditor_id, a.creditor_id) = a.creditor_id
                          and x.valid_from <= ? order by x.creditor_id nulls last, x.valid_from desc limit 1) c on true
                        where p.id = ?
                        """)
                .params(agencyId, day, placementId)
                .query(Terms.class)
                .single();
    }

    private long creditor(String code) {
        return jdbc.sql("select id from creditor where code = ?")
                .param(code)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new InvalidInput("creditor", say("agency.field")));
    }

    private static boolean percent(BigDecimal value) {
        return value != null && value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    private static void demand(String field, boolean right) {
        if (!right) {
            throw new InvalidInput(field, say("agency.field"));
        }
    }

    /** @param id of the contract; null without one */
    record Terms(Long id, BigDecimal percent, BigDecimal direct, boolean beforeNamedDate, boolean afterEnd) {}
}
