package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code legal-files}: all files that were given to lawyers and courts so far, and what is in them now. */
@Component
class LegalFilesAreExpected implements Expectation {

    private final JdbcClient jdbc;

    LegalFilesAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "legal-files";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.exactly(word(), expected, files());
    }

    private List<Facts> files() {
        return jdbc.sql(
                        """
                        select d.number as debtor, f.handed_to, f.role, f.language, f.handed_by, f.lacking, p.names, p.same,
                          (j.data #>> '{asked,sum}')::numeric as asked,
                          array(select c ->> 'invoice' from jsonb_array_elements(j.data -> 'claims') c) as claims,
                          array(select (c ->> 'invoice') || ' ' || (c ->> 'kind') || ' ' || round((c ->> 'open')::numeric, 2)
                            from jsonb_array_elements(j.data -> 'charges') c) as charges,
                          array(select n ->> 'template' from jsonb_array_elements(j.data -> 'letters') n) as letters,
                          (select sum((c ->> 'paid')::numeric) from jsonb_array_elements(j.data -> 'claims') c) as paid
                        from legal_file f join legal_action l on l.id = f.action_id join account a on a.id = l.account_id
                        join debtor d on d.id = a.debtor_id
                        cross join lateral (select array_agg(x.name order by x.name) as names,
                            bool_and(encode(sha256(x.content), 'hex') = x.sha256) as same
                          from legal_file_part x where x.file_id = f.id) p
                        cross join lateral (select convert_from(x.content, 'UTF8')::jsonb as data
                          from legal_file_part x where x.file_id = f.id and x.name = 'dossier.json') j
                        order by f.id
                        """)
                .query((row, n) -> Facts.of()
                        .and("debtor", row.getString("debtor"))
                        .and("to", row.getString("handed_to"))
                        .and("role", row.getString("role"))
                        .and("language", row.getString("language"))
                        .and("by", row.getString("handed_by"))
                        .and("lacking", row.getString("lacking"))
                        .and("asked", row.getBigDecimal("asked"))
                        .and("claims", List.of((String[]) row.getArray("claims").getArray()))
                        .and("charges", List.of((String[])
                                row.getArray("charges").getArray()))
                        .and("paid", row.getBigDecimal("paid"))
                        .and("letters", List.of((String[])
                                row.getArray("letters").getArray()))
                        .and("parts", List.of((String[]) row.getArray("names").getArray()))
                        .and("intact", row.getBoolean("same")))
                .list();
    }
}
