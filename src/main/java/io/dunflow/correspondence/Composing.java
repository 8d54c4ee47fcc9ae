package io.dunflow.correspondence;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a notice into words, in the language of its recipient. */
@Component
class Composing {

    private final NoticeTemplates templates;
    private final PaymentDays days;
    private final List<Schedules> schedules;
    private final List<AgreedTerms> agreed;

    Composing(NoticeTemplates templates, PaymentDays days, List<Schedules> schedules, List<AgreedTerms> agreed) {
        this.agreed = agreed;
        this.schedules = schedules;
        this.templates = templates;
        this.days = days;
    }

    /** The message as it will be sent. */
    Message compose(Outgoing outgoing) {
        var notice = outgoing.notice();
        var wording = templates.wording(notice.template(), language(outgoing));
        var payBy = days.of(outgoing);
        var fields =
                new NoticeFields(outgoing, wording, templates, payBy.day(), schedule(outgoing), agreed(outgoing)).all();
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

    private List<Schedules.Due> schedule(Outgoing outgoing) {
        return schedules.stream()
                .flatMap(known -> known.toldIn(outgoing.notice().id()).stream())
                .toList();
    }

    private AgreedTerms.Agreed agreed(Outgoing outgoing) {
        return agreed.stream()
                .flatMap(known -> known.agreedIn(outgoing.notice().id()).stream())
                .findFirst()
                .orElse(null);
    }
}
