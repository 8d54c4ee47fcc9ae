package io.dunflow.credit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows limits and exposure of a debtor. */
@Component
public class ViewingCredit {

    private final CreditAccess access;
    private final ReadingCredit reading;
    private final OrderBlocks blocks;
    private final CreditInformation information;
    private final JdbcClient jdbc;
    private final Clock clock;

    ViewingCredit(
            CreditAccess access,
            ReadingCredit reading,
            OrderBlocks blocks,
            CreditInformation information,
            JdbcClient jdbc,
            Clock clock) {
        this.information = information;
        this.access = access;
        this.reading = reading;
        this.blocks = blocks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * As things are now; empty when the user at work was not granted all creditors that the debtor's group deals with.
     *
     * @throws io.dunflow.ledger.NotInLedger when there is no such debtor
     */
    @Transactional(readOnly = true)
    public Optional<CreditView> of(String number) {
        long debtor = access.debtor(number);
        return access.seesSums(debtor) ? Optional.of(view(debtor)) : Optional.empty();
    }

    private CreditView view(long debtorId) {
        var debtor = party(debtorId);
        var head = party(reading.headOf(debtorId));
        var credit = reading.of(debtorId, head.id(), BigDecimal.ZERO, debtor.currency(), debtor.today(), null);
        return new CreditView(
                debtor.number(),
                debtor.name(),
                debtor.today(),
                use(credit.own(), debtor),
                credit.group() == null ? null : use(credit.group(), head),
                information.score(debtorId, debtor.today()).orElse(null),
                information.insurances(debtorId, debtor.today()),
                terms(debtorId),
                blocks.standing(debtorId, debtor.today()));
    }

    private String terms(long debtorId) {
        return jdbc.sql("select terms from credit_terms where debtor_id = ? order by id desc limit 1")
                .param(debtorId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static CreditView.Use use(LimitUse use, Party of) {
        var limit = use.limit();
        return new CreditView.Use(
                of.number(),
                limit == null ? null : limit.amount(),
                use.exposure().currency(),
                limit == null ? null : limit.validUntil(),
                use.exposure().total(),
                use.available(),
                use.percent(of.today()),
                use.exposure().rateMissing(),
                use.exposure().lines());
    }

    /** The debtor, with the day and currency of the creditor that has dealt with it longest. */
    private Party party(long id) {
        return jdbc.sql(
                        """
                select d.id, d.number, d.name, coalesce(day_in(c.zone, :now), day_in('UTC', :now)) as today,
                  coalesce(a.currency, 'EUR') as currency
                from debtor d left join account a on a.id = (select min(id) from account where debtor_id = d.id)
                left join creditor c on c.id = a.creditor_id where d.id = :id""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query(Party.class)
                .single();
    }

    private record Party(long id, String number, String name, LocalDate today, String currency) {}
}
