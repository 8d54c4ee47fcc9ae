package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files that agencies sent, and what was wrong in them; what was wrong becomes a task. */
@Repository
@Transactional
public class AgencyFiles {

    private final AgencyMatters matters;
    private final JdbcClient jdbc;
    private final Clock clock;

    AgencyFiles(AgencyMatters matters, JdbcClient jdbc, Clock clock) {
        this.matters = matters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether all of this content was taken before; one with a wrong line may come again. */
    boolean isKnown(String agency, String sha256) {
        return jdbc.sql(
                        """
                        select exists (select from agency_file f join agency g on g.id = f.agency_id
                          where g.code = ? and f.sha256 = ? and f.state = 'DONE' and f.rejected = 0)
                        """)
                .params(agency, sha256)
                .query(Boolean.class)
                .single();
    }

    /** Whether the name was used for something else that was taken. */
    boolean isOther(String agency, String name, String sha256) {
        return jdbc.sql(
                        """
                        select exists (select from agency_file f join agency g on g.id = f.agency_id
                          where g.code = ? and f.name = ? and f.sha256 <> ? and f.state <> 'REFUSED')
                        """)
                .params(agency, name, sha256)
                .query(Boolean.class)
                .single();
    }

    AgencyFile repeated(String agency, String name, String sha256) {
        return get(add(agency, name, sha256, "REPEATED", 0, 0, 0));
    }

    AgencyFile refused(String agency, String name, String sha256, Refusal why) {
        var id = add(agency, name, sha256, "REFUSED", 0, 0, 0);
        find(id, 1, why, null);
        matters.open(AgencyMatter.about(agency, "FILE_REFUSED")
                .in(id, null)
                .because(say("agency.fileRefused", name, why.sentence())));
        return get(id);
    }

    AgencyFile done(String agency, String name, String sha256, List<AgencyFile.Outcome> outcomes) {
        var wrong =
                outcomes.stream().filter(outcome -> outcome.refusal() != null).toList();
        var fresh = (int) outcomes.stream().filter(AgencyFile.Outcome::isNew).count();
        var id = add(agency, name, sha256, "DONE", fresh, outcomes.size() - fresh - wrong.size(), wrong.size());
        var told = toldBefore(agency, sha256, id);
        for (var outcome : wrong) {
            find(id, outcome.news().line(), outcome.refusal(), outcome.news());
            if (told.contains(outcome.news().line())) {
                continue;
            }
            matters.open(AgencyMatter.about(agency, "LINE_REFUSED")
                    .in(id, outcome.news().line())
                    .of(placement(outcome.news()), null)
                    .because(say(
                            "agency.lineRefused",
                            name,
                            outcome.news().line(),
                            outcome.refusal().sentence())));
        }
        return get(id);
    }

    /** Lines of the same content that were wrong before: they are a task already. */
    private List<Long> toldBefore(String agency, String sha256, long file) {
        return jdbc.sql(
                        """
                        select d.line from agency_finding d join agency_file f on f.id = d.file_id
                        join agency g on g.id = f.agency_id where g.code = ? and f.sha256 = ? and f.id <> ?
                        """)
                .params(agency, sha256, file)
                .query(Long.class)
                .list();
    }

    private Long placement(News news) {
        var named = news.fields().get("placement");
        return named == null || !named.matches("\\d{1,18}")
                ? null
                : jdbc.sql("select id from placement where id = ?")
                        .param(Long.parseLong(named))
                        .query(Long.class)
                        .optional()
                        .orElse(null);
    }

    private long add(String agency, String name, String sha256, String state, int accepted, int repeated, int wrong) {
        return jdbc.sql(
                        """
                        insert into agency_file (agency_id, name, sha256, state, accepted, repeated, rejected, at)
                        select id, ?, ?, ?, ?, ?, ?, ? from agency where code = ? returning id
                        """)
                .params(
                        name,
                        sha256,
                        state,
                        accepted,
                        repeated,
                        wrong,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        agency)
                .query(Long.class)
                .single();
    }

    private void find(long file, long line, Refusal why, News news) {
        var field =
                why instanceof InvalidInput invalid ? invalid.problems().get(0).field() : "placement";
        var reason =
                why instanceof InvalidInput invalid ? invalid.problems().get(0).reason() : why.sentence();
        var value = news == null ? null : news.fields().get(field);
        jdbc.sql("insert into agency_finding (file_id, line, field, reason, value) values (?, ?, ?, ?, left(?, 200))")
                .params(file, line, field, reason.stored(), value)
                .update();
    }

    /** A file with its findings. */
    @Transactional(readOnly = true)
    public AgencyFile get(long id) {
        var findings = jdbc.sql(
                        "select line, field, reason, value from agency_finding where file_id = ? order by line, id")
                .param(id)
                .query((row, n) -> new AgencyFile.Finding(
                        row.getLong("line"),
                        row.getString("field"),
                        Sentence.ofStored(row.getString("reason")).toString(),
                        row.getString("value")))
                .list();
        return jdbc.sql("select * from agency_file where id = ?")
                .param(id)
                .query((row, n) -> new AgencyFile(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("state"),
                        row.getInt("accepted"),
                        row.getInt("repeated"),
                        row.getInt("rejected"),
                        findings))
                .single();
    }

    /** Those of an agency, newest first. */
    @Transactional(readOnly = true)
    public List<AgencyFile> of(String agency) {
        return jdbc
                .sql("select f.id from agency_file f join agency g on g.id = f.agency_id where g.code = ?"
                        + " order by f.id desc limit 50")
                .param(agency)
                .query(Long.class)
                .list()
                .stream()
                .map(this::get)
                .toList();
    }
}
