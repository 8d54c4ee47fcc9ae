package io.dunflow.scenario.script;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items by the names that scenarios give them: {@code SI_17}, or {@code SI_10/2} for an instalment. */
@Repository
public class NamedItems {

    /** The name of item {@code i} of invoice {@code v}. */
    public static final String NAME =
            """
            v.number || case when (select count(*) from item o where o.invoice_id = v.id) > 1 then '/' || i.no else '' end
            """;

    private final JdbcClient jdbc;

    NamedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of the items of an agreement, such as those that {@code plan_item} keeps by its {@code plan_id}. */
    public List<String> of(String agreement, long id) {
        return of(agreement, agreement, id);
    }

    /** The same where the column is called otherwise than the table, such as {@code action_id} of a legal action. */
    public List<String> of(String agreement, String column, long id) {
        return jdbc.sql("select " + NAME
                        + " from %s_item x join item i on i.id = x.item_id".formatted(agreement)
                        + " join invoice v on v.id = i.invoice_id where x.%s_id = ? order by x.item_id"
                                .formatted(column))
                .param(id)
                .query(String.class)
                .list();
    }

    /** The id of an item. */
    public Optional<Long> find(String name) {
        return jdbc.sql("select id from (select i.id, " + NAME
                        + " as name from item i join invoice v on v.id = i.invoice_id)"
                        + " named where name = ? order by id limit 1")
                .param(name)
                .query(Long.class)
                .optional();
    }
}
