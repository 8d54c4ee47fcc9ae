package io.dunflow.scenario.year;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the facts of the year into tables of their own, as the generator knows them: what SQL recomputes everything from. */
final class TradeTables {

    private static final List<String> TABLES = List.of(
            "debtor (number text primary key, currency text, country text, consumer boolean, email boolean,"
                    + " silent boolean, charges text, percent numeric)",
            "invoice (number text primary key, debtor text, amount numeric, issued date, due date, known date)",
            "step (invoice text, days int, percent numeric)",
            "payment (reference text primary key, seq int, debtor text, invoice text, amount numeric, value date, known date)",
            "back (reference text primary key, payment text, amount numeric, cause text, fee numeric, value date, known date)",
            "credit (reference text primary key, invoice text, amount numeric, day date)",
            "dispute (name text primary key, invoice text, amount numeric, day date, answered date)",
            "asked (key text primary key, invoice text, through date, known date, reminded date, covered numeric,"
                    + " settled date, due date)");

    private final JdbcClient jdbc;
    private int seq;

    private TradeTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static void write(Trade trade, JdbcClient jdbc) {
        jdbc.sql("drop schema if exists trade cascade").update();
        jdbc.sql("create schema trade").update();
        TABLES.forEach(table -> jdbc.sql("create table trade." + table).update());
        var tables = new TradeTables(jdbc);
        trade.traders().forEach(tables::write);
        trade.facts().forEach(tables::write);
        jdbc.sql("analyze").update();
        jdbc.sql(Recomputing.text("functions.sql")).update();
    }

    private void write(Trader trader) {
        insert(
                "debtor",
                trader.number(),
                trader.seller().currency(),
                trader.seller().country(),
                trader.consumer(),
                trader.email(),
                trader.pays() == Trader.Pays.SILENTLY,
                trader.charges(),
                trader.percent() == null ? null : new BigDecimal(trader.percent()));
    }

    private void write(Fact fact) {
        if (fact instanceof Fact.Invoice it) {
            insert("invoice", it.number(), it.trader().number(), it.amount(), it.issued(), it.due(), it.known());
            it.steps().forEach(step -> insert("step", it.number(), step.days(), step.percent()));
        } else if (fact instanceof Fact.Payment it) {
            insert(
                    "payment",
                    it.reference(),
                    ++seq,
                    it.trader().number(),
                    it.invoice(),
                    it.amount(),
                    it.value(),
                    it.known());
        } else if (fact instanceof Fact.Return it) {
            var payment = it.payment().reference();
            insert("back", it.reference(), payment, it.amount(), it.cause(), it.fee(), it.value(), it.known());
        } else if (fact instanceof Fact.Credit it) {
            insert("credit", it.reference(), it.invoice().number(), it.amount(), it.known());
        } else if (fact instanceof Fact.Dispute it) {
            insert("dispute", it.name(), it.invoice().number(), it.amount(), it.known(), null);
        } else if (fact instanceof Fact.Answer it) {
            write(it);
        }
    }

    private void write(Fact.Answer answer) {
        var dispute = answer.dispute();
        jdbc.sql("update trade.dispute set answered = ? where name = ?")
                .params(answer.known(), dispute.name())
                .update();
        if (answer.upheld().signum() > 0) {
            insert("credit", dispute.name(), dispute.invoice().number(), answer.upheld(), answer.known());
        }
    }

    private void insert(String table, Object... values) {
        var marks = String.join(", ", Collections.nCopies(values.length, "?"));
        jdbc.sql("insert into trade." + table + " values (" + marks + ")")
                .params(Arrays.asList(values))
                .update();
    }
}
