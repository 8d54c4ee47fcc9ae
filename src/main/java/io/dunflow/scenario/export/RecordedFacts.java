package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became known of the person behind an exported account, and what of it was withdrawn; not who says so, nor where. */
@Repository
class RecordedFacts {

    private final JdbcClient jdbc;

    RecordedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that stood at this moment, or came later. */
    List<Recorded> of(ExportedAccount account, Instant first) {
        return jdbc
                .sql(
                        """
                        select f.*, w.withdrawn_at from known_fact f
                        left join person_fact_withdrawal w on w.fact_id = f.id
                        where f.person_id = (select person_id from debtor where id = ?) order by f.id
                        """)
                .param(account.debtorId())
                .query(Fact.class)
                .list()
                .stream()
                .filter(fact -> fact.withdrawnAt() == null
                        || fact.withdrawnAt().toInstant().isAfter(first))
                .flatMap(fact -> Stream.of(
                        fact.known(account, first), fact.represented(account, first), fact.withdrawn(account)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A fact about a person. */
    record Fact(
            long id,
            String kind,
            LocalDate openedOn,
            LocalDate deadline,
            LocalDate reviewOn,
            String representative,
            String language,
            String email,
            String street,
            String city,
            OffsetDateTime recordedAt,
            OffsetDateTime namedAt,
            OffsetDateTime withdrawnAt) {

        Recorded known(ExportedAccount account, Instant first) {
            var at = recordedAt.toInstant().isBefore(first) ? first : recordedAt.toInstant();
            var day = account.day(at);
            return Recorded.of(
                    at,
                    Recorded.Order.FACT,
                    "fact",
                    account.debtor()
                            .and("kind", kind)
                            .and("opened", openedOn.equals(day) ? null : openedOn)
                            .and("deadline", notBefore(deadline, day))
                            .and("review", notBefore(reviewOn, day))
                            .and("representative", knownLater(first) || representative == null ? null : whoActs())
                            .and("name", account.names().fact(id)));
        }

        Recorded represented(ExportedAccount account, Instant first) {
            return knownLater(first)
                    ? Recorded.of(
                            namedAt.toInstant(),
                            Recorded.Order.FACT,
                            "name-representative",
                            Facts.of().and("fact", account.names().fact(id)).and("representative", whoActs()))
                    : null;
        }

        private boolean knownLater(Instant first) {
            return namedAt != null && namedAt.toInstant().isAfter(first);
        }

        Recorded withdrawn(ExportedAccount account) {
            return withdrawnAt == null
                    ? null
                    : Recorded.of(
                            withdrawnAt.toInstant(),
                            Recorded.Order.FACT_WITHDRAWN,
                            "withdraw-fact",
                            Facts.of().and("fact", account.names().fact(id)));
        }

        private static LocalDate notBefore(LocalDate date, LocalDate day) {
            return date == null || date.isAfter(day) ? date : day;
        }

        /** Whoever acts for the debtor, under no name of theirs; whether there is an address decides about letters. */
        private Facts whoActs() {
            return Facts.of()
                    .and("name", "Representative")
                    .and("language", language)
                    .and("email", email == null ? null : "representative@example.org")
                    .and("address", street == null || city == null ? null : "Street 1, 12345 Town");
        }
    }
}
