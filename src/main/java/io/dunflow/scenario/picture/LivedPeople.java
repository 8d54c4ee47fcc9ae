package io.dunflow.scenario.picture;

import io.dunflow.process.stage.StageTasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people did about a debtor, and what they knew of the person. */
@Repository
@ConditionalOnProperty("dunflow.stage")
class LivedPeople {

    private final StageTasks tasks;
    private final JdbcClient jdbc;

    LivedPeople(StageTasks tasks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** What people had to do about a debtor. */
    List<Span> tasks(String name, String number, ZoneId zone, LocalDate end) {
        return tasks.past().stream()
                .filter(task -> task.name().endsWith("(" + number + ")"))
                .map(task -> new Span(
                        LocalDate.ofInstant(task.created(), zone),
                        task.ended() == null ? end : LocalDate.ofInstant(task.ended(), zone),
                        task.name()
                                .replace(name + " (" + number + ")", "")
                                .replaceFirst(":? *$", "")
                                .toLowerCase(Locale.ROOT),
                        Tone.PLAIN))
                .toList();
    }

    /** What was known of the person behind an account, as long as it stood. */
    List<Span> facts(long account, ZoneId zone, LocalDate end) {
        return jdbc.sql(
                        """
                        select day_in(:zone, f.known_at) as began, f.kind, day_in(:zone, w.withdrawn_at) as ended
                        from account a join debtor d on d.id = a.debtor_id join person_fact f on f.person_id = d.person_id
                        left join person_fact_withdrawal w on w.fact_id = f.id
                        where a.id = :account order by f.known_at, f.id
                        """)
                .param("zone", zone.getId())
                .param("account", account)
                .query((row, n) -> fact(row, end))
                .list();
    }

    private static Span fact(ResultSet row, LocalDate end) throws SQLException {
        var word = row.getString("kind").toLowerCase(Locale.ROOT).replace('_', ' ');
        var ended = row.getObject("ended", LocalDate.class);
        var from = row.getObject("began", LocalDate.class);
        return ended == null
                ? new Span(from, end, word, Tone.of(row.getString("kind")))
                : new Span(from, ended, word + ": withdrawn", Tone.PLAIN);
    }
}
