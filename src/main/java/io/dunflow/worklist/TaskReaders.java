package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells in which language and by whose clock a task is shown: as the people of the creditor that it is about. */
@Repository
public class TaskReaders {

    private final TaskCreditors creditors;
    private final JdbcClient jdbc;

    TaskReaders(TaskCreditors creditors, JdbcClient jdbc) {
        this.creditors = creditors;
        this.jdbc = jdbc;
    }

    /** Of the thing that the key of a task's process names. */
    public Reader of(String key) {
        return ofCreditors(creditors.of(key).stream().toList());
    }

    /** Of several creditors: the language and the clock that all have; else English, and the clock of the first. */
    public Reader ofCreditors(Collection<String> codes) {
        var all = jdbc.sql("select language, zone, calendar from creditor where code = any(?) order by code")
                .param(codes.toArray(String[]::new))
                .query((row, n) -> new Reader(row.getString(1), ZoneId.of(row.getString(2)), row.getString(3)))
                .list();
        return all.isEmpty()
                ? Reader.UNKNOWN
                : new Reader(common(all), all.get(0).zone(), all.get(0).calendar());
    }

    /** Of an account's creditor. */
    Reader ofAccount(long accountId) {
        return jdbc.sql(
                        "select c.language, c.zone, c.calendar from account a join creditor c on c.id = a.creditor_id where a.id = ?")
                .param(accountId)
                .query((row, n) -> new Reader(row.getString(1), ZoneId.of(row.getString(2)), row.getString(3)))
                .single();
    }

    private static String common(List<Reader> all) {
        var languages = all.stream().map(Reader::language).distinct().toList();
        return languages.size() == 1 ? languages.get(0) : "en";
    }

    /** The people of a creditor: their language, their clock, and the calendar of their business days. */
    public record Reader(String language, ZoneId zone, String calendar) {

        private static final int MORNING = 6;
        private static final int EVENING = 18;

        static final Reader UNKNOWN = new Reader("en", ZoneOffset.UTC, "NONE");

        /** When their working day begins. */
        public Instant morning(LocalDate day) {
            return day.atTime(MORNING, 0).atZone(zone).toInstant();
        }

        /** When it ends. */
        public Instant evening(LocalDate day) {
            return day.atTime(EVENING, 0).atZone(zone).toInstant();
        }

        /** What tasks say to them. */
        public TaskWords words() {
            return TaskWords.in(language);
        }

        Locale locale() {
            return words().locale();
        }
    }
}
