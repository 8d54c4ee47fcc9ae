package io.dunflow.correspondence;

import io.dunflow.ledger.BusinessDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a notice into words, in the language of its recipient. */
@Component
class Composing {

    private final NoticeTemplates templates;
    private final BusinessDays days;

    Composing(NoticeTemplates templates, BusinessDays days) {
        this.templates = templates;
        this.days = days;
    }

    /** The message as it will be sent. */
    Message compose(Outgoing outgoing) {
        var notice = outgoing.notice();
        var wording = templates.wording(notice.template(), language(outgoing));
        var fields = new NoticeFields(outgoing, wording, templates, payBy(outgoing)).all();
        var layout = notice.channel() == Channel.LETTER ? "letter.html" : "email.html";
        return new Message(
                Plain.line(templates.text("subject", wording, fields)),
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

    private LocalDate payBy(Outgoing outgoing) {
        var notice = outgoing.notice();
        int wait = DAYS_TO_PAY.getOrDefault(notice.tone(), 7);
        return days.next(outgoing.sender().calendar(), notice.businessDate().plusDays(wait));
    }

    private static final Map<String, Integer> DAYS_TO_PAY = Map.of("FRIENDLY", 10, "NEUTRAL", 7, "FIRM", 5);
}
