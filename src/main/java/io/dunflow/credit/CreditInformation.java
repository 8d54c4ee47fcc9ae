package io.dunflow.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What others say of debtors, as it was brought in; nobody is asked anything here. */
@Repository
class CreditInformation {

    private static final String SCORES =
            "select provider, rated_on, band, score, default_percent, said_by, known_at from credit_score"
                    + " where debtor_id = :debtor";
    private static final String INSURANCES =
            "provider, since, valid_until, amount, currency, deductible_percent, said_by, known_at from credit_insurance"
                    + " where debtor_id = :debtor";

    private final JdbcClient jdbc;

    CreditInformation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The score that counts on a day: the newest; of several of one day the worst. */
    Optional<CreditScore> score(long debtorId, LocalDate day) {
        return jdbc.sql(
                        """
                select provider, rated_on, band, score, default_percent, said_by, known_at from (
                  select *, row_number() over (partition by provider order by id desc) as nth from credit_score
                  where debtor_id = :debtor and rated_on = (select max(rated_on) from credit_score
                    where debtor_id = :debtor and rated_on <= :day)) s
                where nth = 1 order by band desc, provider limit 1""")
                .param("debtor", debtorId)
                .param("day", day)
                .query(CreditScore.class)
                .optional();
    }

    /** What counts of each insurer on a day, also when it is over. */
    List<CreditInsurance> insurances(long debtorId, LocalDate day) {
        return jdbc.sql("select distinct on (provider) " + INSURANCES
                        + " and since <= :day order by provider, since desc, id desc")
                .param("debtor", debtorId)
                .param("day", day)
                .query(CreditInsurance.class)
                .list();
    }

    /** All that was ever said, newest first. */
    History history(long debtorId) {
        return new History(
                jdbc.sql(SCORES + " order by rated_on desc, id desc")
                        .param("debtor", debtorId)
                        .query(CreditScore.class)
                        .list(),
                jdbc.sql("select " + INSURANCES + " order by since desc, id desc")
                        .param("debtor", debtorId)
                        .query(CreditInsurance.class)
                        .list());
    }

    /** What was said of one debtor. */
    record History(List<CreditScore> scores, List<CreditInsurance> insurances) {}
}
