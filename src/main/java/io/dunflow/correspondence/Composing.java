package io.dunflow.correspondence;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a notice into words, in the language of its recipient. */
@Component
class Composing {

    private final NoticeTemplates templates;
    private final PaymentDays days;
    private final Telling telling;

    Composing(NoticeTemplates templates, PaymentDays days, Telling telling) {
        this.templates = templates;
        this.days = days;
        this.telling = telling;
    }

    /** The message as it will be sent. */
    Message compose(Outgoing outgoing) {
        var notice = outgoing.notice();
        var wording = templates.wording(notice.template(), language(outgoing));
        var payBy = days.of(outgoing);
        var fields = new NoticeFields(outgoing, wording, templates, payBy.day(), telling.of(outgoing)).all();
        var layout = notice.channel() == Channel.LETTER ? "letter.html" : "email.html";
        return new Message(
                Plain.line((outgoing.copied() == null ? "" : templates.text("label.copy", wording, fields) + ": ")
                        + templates.text("subject", wording, fields)),
                templates.layout("email.txt", wording, fields),
                templates.layout(layout, wording, fields),
                wording.version(),
                payBy);
    }

    /** The recipient's, else the creditor's, else English. */
    private static String language(Outgoing outgoing) {
        return Stream.of(outgoing.notice().language(), outgoing.sender().language())
                .filter(TextName.LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }
}
