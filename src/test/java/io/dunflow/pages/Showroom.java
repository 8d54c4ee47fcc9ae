package io.dunflow.pages;

import io.dunflow.intake.ImportRequest;
import io.dunflow.intake.Importing;
import io.dunflow.intake.Kind;
import io.dunflow.intake.Mode;
import io.dunflow.ledger.KeepingCreditors;
import io.dunflow.ledger.Portfolio;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A creditor with a book that looks like a real one: something for every step, as it stands on 2 March 2026. */
@Component
class Showroom {

    static final String DAY = "2026-03-02";

    static final LocalDate DAY_OF_PROMISE = LocalDate.parse(DAY).plusDays(7);

    static final String HEADER = "creditor,debtor,name,kind,language,country,email,phone,street,postal_code,city,"
            + "channels,number,issue_date,due_date,currency,amount,level,last_notice_date\n";

    private final KeepingCreditors creditors;
    private final Importing importing;
    private final JdbcClient jdbc;

    Showroom(KeepingCreditors creditors, Importing importing, JdbcClient jdbc) {
        this.creditors = creditors;
        this.importing = importing;
        this.jdbc = jdbc;
    }

    /** The code of a new creditor whose debtors' numbers end in its code. */
    String open() {
        var code = "N" + Portfolio.next();
        creditors.put(code, Portfolio.terms("Nordwind Handels GmbH"), Optional.empty());
        creditors.completeThrough(code, LocalDate.parse("2026-02-27"), null, "finance");
        var book = HEADER
                + item(code, "H", "Hargreaves & Sons Ltd", "A1", "2025-09-02", "98640.00", "3,2026-02-03")
                + item(code, "H", "Hargreaves & Sons Ltd", "A2", "2025-12-12", "1180.00", "3,2026-02-03")
                + item(code, "W", "Fahrradhaus Wendt", "B1", "2026-02-14", "1999.99", ",")
                + item(code, "W", "Fahrradhaus Wendt", "B2", "2026-02-20", "412.50", ",")
                + item(code, "Z", "Café Zeitgeist", "C1", "2026-01-20", "640.75", "1,2026-02-03")
                + item(code, "M", "Druckerei Morgenstern KG", "D1", "2026-01-28", "3250.00", "1,2026-02-05")
                + item(code, "M", "Druckerei Morgenstern KG", "D2", "2026-02-16", "155.20", ",")
                + item(code, "S", "Bäckerei Sonnenschein GmbH", "E1", "2026-03-04", "240.00", ",")
                + item(code, "L", "Maritime Supplies Oy", "H1", "2026-01-05", "11250.00", "1,2026-02-03")
                + item(code, "O", "Optik Brandt GmbH", "F1", "2026-02-28", "89.90", ",")
                + item(code, "A", "Alpenblick Hotel AG", "G1", "2026-02-05", "7480.40", "1,2026-02-27");
        importing.run(
                new ImportRequest(
                        Kind.OPEN_ITEMS, "plain", Mode.ALL_OR_NOTHING, null, null, false, "open-items.csv", "finance"),
                new ByteArrayInputStream(book.getBytes(StandardCharsets.UTF_8)));
        return code;
    }

    /** One line of a file of open items; level and last notice as {@code 1,2026-02-03} or {@code ,}. */
    static String item(
            String code, String debtor, String name, String number, String due, String amount, String dunned) {
        var issued = LocalDate.parse(due).minusDays(30);
        return "%s,%s%s,%s,BUSINESS,en,DE,%s%s@example.invalid,+49 40 555 10,Hafenstraße 1,20457,Hamburg,%s,%s-%s,%s,%s,EUR,%s,%s%n"
                .formatted(
                        code,
                        debtor,
                        code,
                        name,
                        debtor,
                        code,
                        "EMAIL LETTER",
                        number,
                        code,
                        issued,
                        due,
                        amount,
                        dunned);
    }

    /** The ids of an account's items. */
    List<Long> items(long account) {
        return jdbc.sql("select id from item where account_id = ? order by id")
                .param(account)
                .query(Long.class)
                .list();
    }

    /** The id of the account of the debtor whose number begins with this letter. */
    long account(String code, String debtor) {
        return jdbc.sql("select a.id from account a join debtor d on d.id = a.debtor_id where d.number = ?")
                .param(debtor + code)
                .query(Long.class)
                .single();
    }
}
