package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Through which day payments were known, as far as it shows: a run judged what money of that day still could have kept. */
@Repository
class RecordedBankData {

    private final JdbcClient jdbc;

    RecordedBankData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recorded> of(ExportedAccount account) {
        var told = new ArrayList<Recorded>();
        LocalDate known = null;
        for (var one : judged(account)) {
            if (known == null || one.through().isAfter(known)) {
                known = one.through();
                told.add(Recorded.of(
                        one.at().toInstant(),
                        Recorded.Order.CREDIT,
                        "bank-data",
                        Facts.of().and("through", known)));
            }
        }
        return told;
    }

    private List<Judged> judged(ExportedAccount account) {
        return jdbc.sql(
                        """
                        with judged as (
                          select j.run_date, p.last_day from promise_judgement j join promise p on p.id = j.promise_id
                          where p.account_id = :account and j.state in ('KEPT', 'PARTLY_KEPT', 'BROKEN')
                          union all
                          select h.run_date, coalesce(n.last_day, h.run_date) from plan_history h join plan p on p.id = h.plan_id
                          left join plan_instalment n on n.plan_id = h.plan_id and n.no = h.instalment
                          where p.account_id = :account and h.state in ('MISSED', 'DEFAULTED')
                          union all
                          select e.run_date, s.last_day from settlement_event e join settlement s on s.id = e.settlement_id
                          where s.account_id = :account and e.state = 'LAPSED'
                          union all
                          select e.run_date, p.pay_by from placement_event e join placement p on p.id = e.placement_id
                          where p.account_id = :account and e.run_date is not null and e.state <> 'AWAITING_BANK'
                          union all
                          select e.run_date, l.pay_by from legal_event e join legal_action l on l.id = e.action_id
                          where l.account_id = :account and e.run_date is not null and e.state <> 'AWAITING_BANK'
                          union all
                          select day_in(:zone, e.at), f.until_date from deferral_event e join deferral f on f.id = e.deferral_id
                          where f.account_id = :account and e.kind = 'PASSED')
                        select min(r.proposed_at) as at, max(least(j.last_day, r.run_date - 1)) as through
                        from judged j join dunning_run r on r.run_date = j.run_date
                        where not r.dry_run and :creditor = any(r.creditor_ids) and r.state <> 'CANCELLED'
                        group by r.run_date order by 1
                        """)
                .param("account", account.id())
                .param("creditor", account.creditorId())
                .param("zone", account.zone().getId())
                .query(Judged.class)
                .list();
    }

    /** A run that judged, and through which day it knew. */
    record Judged(OffsetDateTime at, LocalDate through) {}
}
