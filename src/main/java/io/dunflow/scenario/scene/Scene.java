package io.dunflow.scenario.scene;

import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.scenario.script.Part;
import io.dunflow.scenario.script.Party;
import io.dunflow.scenario.script.Script;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A scenario while it is played: which day it is, and what things are called in it. */
public final class Scene {

    private final Script script;
    private final Stage stage;
    private final Map<String, Long> named = new HashMap<>();
    private final Set<Long> noticesSeen = new TreeSet<>();
    private LocalDate today;
    private int counter;

    public Scene(Script script, Stage stage) {
        this.script = script;
        this.stage = stage;
    }

    public Script script() {
        return script;
    }

    public LocalDate today() {
        return today;
    }

    public void isOn(LocalDate day) {
        today = day;
    }

    /** The creditor that a thing names, or the only one. */
    public Creditor creditor(Part what) {
        var codes = Party.creditors(script).keySet();
        if (!what.has("creditor") && codes.size() > 1) {
            throw what.refused("there are several creditors, say which: creditor: " + codes);
        }
        var code = what.text("creditor").orElseGet(() -> codes.iterator().next());
        if (!codes.contains(code)) {
            throw what.get("creditor").refused("there is no creditor '" + code + "', only " + codes);
        }
        return stage.creditors().get(code);
    }

    /** The account of the debtor that a thing names; it is opened when it is not there yet. */
    public Account account(Part what) {
        var creditor = creditor(what);
        var currency = what.text("currency").orElse(creditor.terms().currency());
        return stage.accounts().findOrCreate(creditor.id(), debtor(what.get("debtor")), currency);
    }

    /** The id of a debtor by its word. */
    public long debtor(Part name) {
        return stage.debtors()
                .byNumber(name.text())
                .orElseThrow(() -> name.refused("there is no debtor '" + name.text() + "'"))
                .id();
    }

    /** The id of an item: the number of its invoice, with a slash and the number of the instalment where it has several. */
    public long item(Part name) {
        return stage.items()
                .find(name.text())
                .orElseThrow(() -> name.refused("there is no item '" + name.text() + "'"));
    }

    /** The id of an item that is a key of a map. */
    public long stageItem(String name, Part where) {
        return stage.items().find(name).orElseThrow(() -> where.refused("there is no item '" + name + "'"));
    }

    /** Remembers the id behind a word of the scenario. */
    public void call(String kind, String name, long id) {
        named.put(kind + " " + name, id);
    }

    /** The id behind a word of the scenario. */
    public long called(String kind, Part name) {
        var id = named.get(kind + " " + name.text());
        if (id == null) {
            throw name.refused("there is no " + kind + " '" + name.text() + "' before this");
        }
        return id;
    }

    /** From now on an address does not exist. */
    public void refuseMail(String address) {
        stage.mail().refuse(address);
    }

    /** A number that no other thing of this scenario has. */
    public int next() {
        return ++counter;
    }

    /** Notices that were expected before. */
    public Set<Long> noticesSeen() {
        return noticesSeen;
    }

    /** Does what is due now. */
    void settle() {
        stage.clock().settle();
    }
}
