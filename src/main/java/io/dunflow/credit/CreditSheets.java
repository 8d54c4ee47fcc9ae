package io.dunflow.credit;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.TaskWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that somebody needs to decide about credit: the read model of the task. */
@Component
public class CreditSheets {

    private final CreditCases cases;
    private final ReadingCredit reading;
    private final CustomerOrders orders;
    private final OrderBlocks blocks;
    private final CreditInformation information;
    private final CreditProposals proposals;
    private final EndOfLimits ends;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    CreditSheets(
            CreditCases cases,
            ReadingCredit reading,
            CustomerOrders orders,
            OrderBlocks blocks,
            CreditInformation information,
            CreditProposals proposals,
            EndOfLimits ends,
            CreditorDays days,
            JdbcClient jdbc) {
        this.cases = cases;
        this.reading = reading;
        this.orders = orders;
        this.blocks = blocks;
        this.information = information;
        this.proposals = proposals;
        this.ends = ends;
        this.days = days;
        this.jdbc = jdbc;
    }

    /** The sheet of what a key such as {@code credit:7} names, as things stand now. */
    @Transactional(readOnly = true)
    public Sheet of(String key) {
        var one = cases.find(Long.parseLong(key.substring(CreditCase.PREFIX.length())))
                .orElseThrow();
        var head = head(one.accountId());
        var order = one.kind() == CaseKind.REFERRAL ? one.amount() : BigDecimal.ZERO;
        var known = one.checkId() == null ? null : orders.ofCheck(one.checkId()).orElse(null);
        var credit =
                reading.of(one.debtorId(), reading.headOf(one.debtorId()), order, one.currency(), head.today(), known);
        var rows = new ArrayList<Map<String, String>>();
        asked(one, head, rows);
        decided(one, head, rows);
        use(credit.own(), head.words().text("credit.limit"), head, rows);
        if (credit.group() != null) {
            use(credit.group(), head.words().text("credit.groupLimit"), head, rows);
        }
        said(one.debtorId(), head, rows);
        var blocked = blocks.standing(one.debtorId(), head.today());
        if (!blocked.isEmpty()) {
            rows.add(row(
                    head.words().text("credit.blocked"),
                    blocked.stream()
                            .map(block -> head.words().word("blockCause", block.word()) + ": "
                                    + reason(block.reason(), head.words()))
                            .collect(Collectors.joining("; "))));
        }
        return new Sheet(
                one.kind().name(),
                title(one, head.words()) + ": " + head.debtor(),
                one.dueOn(),
                one.accountId(),
                texts(one, head),
                rows);
    }

    private static String title(CreditCase one, TaskWords words) {
        if (one.order() != null) {
            return words.text(
                    one.state() == CaseState.PROPOSED ? "credit.title.CONFIRM_ORDER" : "credit.title.REFERRAL",
                    one.order());
        }
        return words.text("credit.title."
                + (one.state() == CaseState.PROPOSED
                        ? "CONFIRM"
                        : one.scope() == LimitScope.GROUP ? one.scope() : one.kind()));
    }

    private static void asked(CreditCase one, Head head, List<Map<String, String>> rows) {
        if (one.order() != null) {
            rows.add(row(head.words().text("credit.order"), one.order()));
        }
        if (one.amount() != null) {
            rows.add(row(
                    head.words().text(one.kind() == CaseKind.REFERRAL ? "credit.amount" : "credit.askedFor"),
                    head.words().amount(one.amount(), one.currency())));
        }
        rows.add(row(
                head.words().text("credit.why"),
                one.reasons().stream()
                        .map(reason -> head.words().inSentence("reason", reason))
                        .collect(Collectors.joining(", "))));
        if (one.note() != null) {
            rows.add(row(head.words().text("credit.saidBy", one.openedBy()), one.note()));
        }
    }

    private void decided(CreditCase one, Head head, List<Map<String, String>> rows) {
        if (one.state() != CaseState.PROPOSED) {
            return;
        }
        var proposal = proposals.latest(one.id()).orElseThrow();
        var words = head.words();
        rows.add(row(
                words.text("credit.decidedBy", proposal.proposedBy()),
                words.word("creditOutcome", proposal.outcome()) + ": " + proposal.note()));
        if (proposal.limitAmount() != null) {
            rows.add(row(words.text("credit.newLimit"), words.amount(proposal.limitAmount(), one.currency())));
        }
        if (proposal.validUntil() != null) {
            rows.add(row(words.text("credit.lastDay"), words.text("credit.day", proposal.validUntil())));
        }
        if (proposal.terms() != null) {
            rows.add(row(words.text("credit.newTerms"), words.word("creditTerms", proposal.terms())));
        }
        rows.add(row(words.text("credit.whySecond"), words.inSentence("authorityReason", proposal.reason())));
    }

    private static void use(LimitUse use, String what, Head head, List<Map<String, String>> rows) {
        var currency = use.exposure().currency();
        var limit = use.limit();
        rows.add(row(
                what,
                limit == null || limit.amount() == null
                        ? head.words().text("credit.none")
                        : head.words().amount(limit.amount(), currency)
                                + (limit.validUntil() == null
                                        ? ""
                                        : head.words().text("credit.until", limit.validUntil()))));
        rows.add(row(
                head.words().text("credit.exposure"),
                head.words().amount(use.exposure().total(), currency)
                        + (use.rateMissing() ? ", " + head.words().text("credit.rateMissing") : "")));
        use.exposure()
                .lines()
                .forEach(line -> rows.add(row(
                        "– " + head.words().word("exposurePart", line.part()),
                        head.words().amount(line.amount(), line.currency()))));
        if (use.needed() != null && use.order().signum() > 0) {
            rows.add(row(head.words().text("credit.needed", what), head.words().amount(use.needed(), currency)));
        }
    }

    private void said(long debtorId, Head head, List<Map<String, String>> rows) {
        information
                .score(debtorId, head.today())
                .ifPresent(score -> rows.add(row(
                        head.words().text("credit.score"),
                        head.words()
                                .text(
                                        "credit.scoreOf",
                                        head.words().word("scoreBand", score.band()),
                                        score.provider(),
                                        score.ratedOn()))));
        information
                .insurances(debtorId, head.today())
                .forEach(one -> rows.add(row(
                        head.words().text("credit.insured"),
                        head.words()
                                .text(
                                        one.covers(head.today()) ? "credit.insuredBy" : "credit.insuredUntil",
                                        head.words().amount(one.amount(), one.currency()),
                                        one.provider(),
                                        one.validUntil()))));
    }

    private Map<String, String> texts(CreditCase one, Head head) {
        var texts = new HashMap<String, String>();
        texts.put("debtorName", head.debtor());
        texts.put("accountUrl", "/accounts/" + one.accountId() + "#credit");
        Optional.ofNullable(ends.proposed(one)).ifPresent(day -> texts.put("creditUntil", day.toString()));
        return texts;
    }

    private static Map<String, String> row(String what, String details) {
        return Map.of("what", what, "details", details);
    }

    /** A code in words; what a person wrote stays as it is. */
    private static String reason(String reason, TaskWords words) {
        return reason.matches("[A-Z0-9_]+") ? words.inSentence("reason", reason) : reason;
    }

    private Head head(long account) {
        return jdbc.sql(
                        """
                select d.name || ' (' || d.number || ')' as debtor, c.language, c.zone
                from account a join debtor d on d.id = a.debtor_id join creditor c on c.id = a.creditor_id where a.id = ?""")
                .param(account)
                .query((row, n) -> new Head(
                        row.getString("debtor"),
                        TaskWords.in(row.getString("language")),
                        days.today(row.getString("zone"))))
                .single();
    }

    private record Head(String debtor, TaskWords words, LocalDate today) {}

    /**
     * What the task shows.
     *
     * @param kind what is asked, as {@link CaseKind} names it
     * @param due by when, as a trigger said; else null
     * @param account id of the account whose creditor it concerns
     */
    public record Sheet(
            String kind,
            String title,
            LocalDate due,
            long account,
            Map<String, String> texts,
            List<Map<String, String>> rows) {}
}
