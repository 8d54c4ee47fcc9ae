package io.dunflow.correspondence;

import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the other modules what they know about the matter of a notice. */
@Component
class Telling {

    private final List<Schedules> schedules;
    private final List<AgreedTerms> agreed;
    private final List<AnsweredObjections> objections;
    private final List<HeardFrom> heard;
    private final Replaced replaced;
    private final List<EarlierInstalments> earlier;
    private final List<PayingEarly> early;

    Telling(
            List<Schedules> schedules,
            List<AgreedTerms> agreed,
            List<AnsweredObjections> objections,
            List<HeardFrom> heard,
            Replaced replaced,
            List<EarlierInstalments> earlier,
            List<PayingEarly> early) {
        this.early = early;
        this.earlier = earlier;
        this.replaced = replaced;
        this.schedules = schedules;
        this.agreed = agreed;
        this.objections = objections;
        this.heard = heard;
    }

    Told of(Outgoing outgoing) {
        var notice = outgoing.notice().id();
        return new Told(
                schedules.stream()
                        .flatMap(known -> known.toldIn(notice).stream())
                        .toList(),
                agreed.stream()
                        .flatMap(known -> known.agreedIn(notice).stream())
                        .findFirst()
                        .orElse(null),
                outgoing.notice().purpose() != Purpose.SERVICE
                        ? List.of()
                        : objections.stream()
                                .flatMap(known -> known.answeredIn(notice).stream())
                                .toList(),
                objections.stream().anyMatch(known -> known.isAboutDeduction(notice)),
                outgoing.notices().anyMatch(one -> heard.stream().anyMatch(known -> known.beforeNotice(one.id()))),
                outgoing.notices().anyMatch(one -> heard.stream().anyMatch(known -> known.calledBefore(one.id()))),
                replaced.by(notice).orElse(null),
                earlier.stream()
                        .flatMap(known -> known.before(notice).stream())
                        .findFirst()
                        .orElse(null),
                outgoing.notices()
                        .flatMap(one -> early.stream().flatMap(known -> known.in(one).stream()))
                        .toList());
    }
}
