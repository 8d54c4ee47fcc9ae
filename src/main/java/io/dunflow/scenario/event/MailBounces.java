package io.dunflow.scenario.event;

import io.dunflow.correspondence.BouncingCopies;
import io.dunflow.correspondence.BouncingNotices;
import io.dunflow.ledger.Debtors;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code bounce}: the last mail to a debtor, or a copy of it, comes back for good, or its server refuses all to come. */
@Component
class MailBounces implements EventKind {

    private final BouncingNotices bouncing;
    private final BouncingCopies copies;
    private final Debtors debtors;
    private final JdbcClient jdbc;

    MailBounces(BouncingNotices bouncing, BouncingCopies copies, Debtors debtors, JdbcClient jdbc) {
        this.copies = copies;
        this.bouncing = bouncing;
        this.debtors = debtors;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "bounce";
    }

    @Override
    public void happen(Part what, Scene scene) {
        long debtor = scene.debtor(what.get("debtor"));
        if (what.flag("next", false)) {
            scene.refuseMail(debtors.get(debtor).terms().email());
        } else if (what.has("copy")) {
            var notice = last(debtor, what);
            copies.bounce(notice, copy(notice, what), what.text("reason").orElse(null));
        } else {
            bouncing.bounce(last(debtor, what), what.text("reason").orElse(null), null);
        }
    }

    private long copy(long notice, Part what) {
        return jdbc.sql("select id from notice_copy where notice_id = ? and kind = ? order by id limit 1")
                .params(notice, what.text("copy").orElseThrow())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> what.refused("the notice has no such copy"));
    }

    private long last(long debtor, Part what) {
        return jdbc.sql(
                        """
                        select id from notice where debtor_id = ? and channel = ? and handed_over_at is not null
                        order by handed_over_at desc, id desc limit 1
                        """)
                .params(debtor, what.text("channel").orElse("EMAIL"))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> what.refused("no such notice has left to this debtor"));
    }
}
