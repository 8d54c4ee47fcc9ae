package io.dunflow.scenario.event;

import io.dunflow.legal.HandingOverFiles;
import io.dunflow.legal.LegalFileOrder;
import io.dunflow.legal.LegalFileRole;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code hand-over-file}: the file of the latest legal action of a debtor is given to a lawyer or a court. */
@Component
class FileIsHandedOver implements EventKind {

    private final HandingOverFiles files;
    private final JdbcClient jdbc;

    FileIsHandedOver(HandingOverFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "hand-over-file";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var order = new LegalFileOrder(
                what.text("to").orElse("Lawyer"),
                LegalFileRole.valueOf(what.text("role").orElse(LegalFileRole.LAWYER.name())),
                what.text("address").orElse(null));
        var language = Locale.forLanguageTag(what.text("language").orElse("en"));
        files.handOver(latest(what), order, language, what.text("by").orElse("finance"));
    }

    private long latest(Part what) {
        var debtor = what.text("debtor").orElseThrow();
        return jdbc.sql(
                        """
                        select p.id from legal_action p join account a on a.id = p.account_id
                        join debtor d on d.id = a.debtor_id where d.number = ? order by p.id desc limit 1
                        """)
                .param(debtor)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> what.refused("there is no legal action of " + debtor));
    }
}
