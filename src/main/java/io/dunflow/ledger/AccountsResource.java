package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and their items over the API, in parts that a cursor continues. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsResource {

    private static final int MOST = 500;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private final AccountViews views;
    private final GrantedCreditors granted;
    private final EarlyPayments early;
    private final BalancesAsOf balances;
    private final CreditorDays days;

    AccountsResource(
            AccountViews views,
            GrantedCreditors granted,
            EarlyPayments early,
            BalancesAsOf balances,
            CreditorDays days) {
        this.balances = balances;
        this.days = days;
        this.early = early;
        this.granted = granted;
        this.views = views;
    }

    @GetMapping
    Page<AccountAnswer> accounts(
            @RequestParam(required = false) String creditor,
            @RequestParam(required = false) String debtor,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        var fields = new Fields();
        fields.text("creditor", creditor, 40);
        fields.text("debtor", debtor, 200);
        fields.refuseWrong();
        var filter = new AccountViews.Filter(creditor, debtor, overdue);
        var most = bounded(limit);
        return Page.of(views.after(cursor == null ? 0 : id(cursor), filter, most + 1), most, row -> row.id() + "");
    }

    @GetMapping("/{id}")
    AccountAnswer account(@PathVariable long id) {
        return views.one(id).orElseThrow(() -> granted.unknown("account", id));
    }

    @GetMapping("/{id}/balance")
    BalanceAsOf balance(
            @PathVariable long id,
            @RequestParam(required = false) LocalDate day,
            @RequestParam(required = false) LocalDate known) {
        var account = account(id);
        var today = days.todayOf(id);
        return balances.of(id, account.currency(), day == null ? today : day, known == null ? today : known);
    }

    @GetMapping("/{id}/items")
    Page<ItemAnswer> items(
            @PathVariable long id,
            @RequestParam(required = false) Boolean open,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        var currency = account(id).currency();
        var most = bounded(limit);
        var items = views.items(id, open, dueOf(cursor), itemOf(cursor), most + 1);
        var known = early.of(items.stream().map(ItemAnswer::id).toList());
        var rows = items.stream()
                .map(item -> item.with(known.get(item.id()), currency))
                .toList();
        return Page.of(rows, most, row -> row.dueDate() + "_" + row.id());
    }

    private static LocalDate dueOf(String cursor) {
        try {
            return cursor == null ? FIRST : LocalDate.parse(cursor.split("_", 2)[0]);
        } catch (DateTimeException invented) {
            throw new InvalidInput("cursor", say("cursor.invented"));
        }
    }

    private static long itemOf(String cursor) {
        return cursor == null || !cursor.contains("_") ? 0 : id(cursor.split("_", 2)[1]);
    }

    private static long id(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new InvalidInput("cursor", say("cursor.invented"));
        }
        return Long.parseLong(cursor);
    }

    private static int bounded(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", say("number.between", 1, MOST));
        }
        return limit;
    }
}
