package io.dunflow.correspondence;

import io.dunflow.ledger.Creditor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Composes notices about an invoice that does not exist, to show their words. */
@Component
public class ExampleNotices {

    private final NoticeTemplates templates;
    private final NoticeTexts texts;
    private final PaymentDays days;

    ExampleNotices(NoticeTemplates templates, NoticeTexts texts, PaymentDays days) {
        this.templates = templates;
        this.texts = texts;
        this.days = days;
    }

    /**
     * The words as they are deployed now.
     *
     * @param customer the name to which it is addressed
     * @param day days after the due date
     * @return empty when nobody wrote such a text
     */
    public Optional<ExampleNotice> of(
            Creditor creditor, String customer, Wish wish, BigDecimal amount, LocalDate due, int day) {
        return Wording.of(new TextName(wish.language(), wish.template()), texts).map(wording -> {
            var outgoing = outgoing(creditor, customer, wish, amount, due, due.plusDays(day));
            var payBy = days.ofExample(outgoing);
            var fields = new NoticeFields(outgoing, wording, templates, payBy.day(), Told.NOTHING).all();
            return new ExampleNotice(
                    Plain.line(templates.text("subject", wording, fields)),
                    templates.text("heading", wording, fields),
                    templates.text("salutation", wording, fields),
                    templates.text("opening", wording, fields),
                    templates.text("closing", wording, fields),
                    payBy.days());
        });
    }

    private static Outgoing outgoing(
            Creditor creditor, String customer, Wish wish, BigDecimal amount, LocalDate due, LocalDate date) {
        return new Outgoing(
                notice(creditor, wish, amount, date),
                sender(creditor),
                recipient(customer, wish),
                List.of(new NoticeItem(
                        "R-1001",
                        due.minusDays(30),
                        1,
                        1,
                        true,
                        wish.level(),
                        due,
                        amount,
                        null,
                        amount,
                        BigDecimal.ZERO,
                        null,
                        null,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO)));
    }

    private static Notice notice(Creditor creditor, Wish wish, BigDecimal amount, LocalDate date) {
        return new Notice(
                0,
                0,
                0,
                0,
                "debtor:0",
                null,
                null,
                null,
                date,
                null,
                wish.purpose(),
                wish.channel(),
                wish.template(),
                wish.tone(),
                wish.language(),
                creditor.terms().currency(),
                amount,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                NoticeState.QUEUED,
                "",
                0,
                null,
                OffsetDateTime.of(date.atStartOfDay(), ZoneOffset.UTC));
    }

    private static Sender sender(Creditor creditor) {
        var terms = creditor.terms();
        return new Sender(
                0,
                creditor.code(),
                terms.name(),
                terms.jurisdiction().substring(0, 2),
                terms.zone(),
                terms.calendar(),
                terms.language(),
                terms.address(),
                terms.email(),
                terms.phone(),
                terms.iban(),
                terms.bic());
    }

    private static Recipient recipient(String customer, Wish wish) {
        return new Recipient(
                "debtor:0",
                customer,
                customer,
                "1001",
                0,
                wish.kind(),
                wish.language(),
                "UTC",
                "DE",
                null,
                null,
                null,
                null);
    }

    /** What kind of notice it is. */
    public record Wish(
            String template, String tone, Purpose purpose, Channel channel, int level, String language, String kind) {}
}
