package io.dunflow.correspondence;

import io.dunflow.ledger.BusinessDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a notice into words, in the language of its recipient. */
@Component
class Composing {

    private final NoticeTemplates templates;
    private final BusinessDays days;
    private final List<NamedDates> named;
    private final List<Schedules> schedules;
    private final List<AgreedTerms> agreed;

    Composing(
            NoticeTemplates templates,
            BusinessDays days,
            List<NamedDates> named,
            List<Schedules> schedules,
            List<AgreedTerms> agreed) {
        this.agreed = agreed;
        this.schedules = schedules;
        this.named = named;
        this.templates = templates;
        this.days = days;
    }

    /** The message as it will be sent. */
    Message compose(Outgoing outgoing) {
        var notice = outgoing.notice();
        var wording = templates.wording(notice.template(), language(outgoing));
        var fields = new NoticeFields(
                        outgoing, wording, templates, payBy(outgoing), schedule(outgoing), agreed(outgoing))
                .all();
        var layout = notice.channel() == Channel.LETTER ? "letter.html" : "email.html";
        return new Message(
                Plain.line((outgoing.copied() == null ? "" : templates.text("label.copy", wording, fields) + ": ")
                        + templates.text("subject", wording, fields)),
                templates.layout("email.txt", wording, fields),
                templates.layout(layout, wording, fields),
                wording.version());
    }

    /** The recipient's, else the creditor's, else English. */
    private static String language(Outgoing outgoing) {
        return Stream.of(outgoing.notice().language(), outgoing.sender().language())
                .filter(TextName.LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }

    /** The date that was named; else a business day some days later, the fewer the firmer the tone. */
    LocalDate payBy(Outgoing outgoing) {
        return named.stream()
                .flatMap(dates -> dates.of(outgoing.notice().id()).stream())
                .findFirst()
                .orElseGet(() -> counted(outgoing));
    }

    private List<Schedules.Due> schedule(Outgoing outgoing) {
        return schedules.stream()
                .flatMap(known -> known.toldIn(outgoing.notice().id()).stream())
                .toList();
    }

    private AgreedTerms.Agreed agreed(Outgoing outgoing) {
        return agreed.stream()
                .flatMap(known -> known.toldIn(outgoing.notice().id()).stream())
                .findFirst()
                .orElse(null);
    }

    /** Of a service, when it says that something is due. */
    private LocalDate counted(Outgoing outgoing) {
        return outgoing.notice().purpose() == Purpose.SERVICE
                ? outgoing.items().stream()
                        .map(NoticeItem::dueDate)
                        .filter(due -> !due.isBefore(outgoing.notice().businessDate()))
                        .min(LocalDate::compareTo)
                        .orElseGet(() -> someDaysLater(outgoing))
                : someDaysLater(outgoing);
    }

    private LocalDate someDaysLater(Outgoing outgoing) {
        var notice = outgoing.notice();
        var day = notice.businessDate().plusDays(daysToPay(notice.tone()));
        return days.next(outgoing.sender().calendar(), day);
    }

    static int daysToPay(String tone) {
        return DAYS_TO_PAY.getOrDefault(tone, 7);
    }

    private static final Map<String, Integer> DAYS_TO_PAY = Map.of("FRIENDLY", 10, "NEUTRAL", 7, "FIRM", 5);
}
