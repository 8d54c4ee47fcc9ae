package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import org.springframework.stereotype.Component;

/**
 * What an agency says of a placement as such. What comes too late, twice or before its time is taken as far as it still
 * means something, and else kept with the reason why it meant nothing.
 */
@Component
class NewsOfPlacements {

    private final Placements placements;
    private final AnsweringPlacements answering;
    private final PausingPlacements pausing;
    private final AgencyMatters matters;

    NewsOfPlacements(
            Placements placements, AnsweringPlacements answering, PausingPlacements pausing, AgencyMatters matters) {
        this.placements = placements;
        this.answering = answering;
        this.pausing = pausing;
        this.matters = matters;
    }

    /** @return why it was taken otherwise than said, IGNORED and why, or null */
    String act(String agency, Placement placement, News news) {
        if (!placement.state().withAgency() || !agency.equals(placement.agencyCode())) {
            return ignored(agency, placement, news);
        }
        var by = "agency " + agency;
        return switch (news.kind()) {
            case "ACKNOWLEDGED" -> acknowledged(placement, news, by);
            case "REJECTED" -> rejected(placement, news, by);
            case "PAUSED" -> paused(placement, true, by);
            case "RESUMED" -> paused(placement, false, by);
            default -> {
                answering.giveBack(placement.id(), news.kind() + ": " + news.text("reason"), by);
                yield placement.state() == PlacementState.SENT ? "BEFORE_ACKNOWLEDGEMENT" : null;
            }
        };
    }

    /** A refusal of what is here again, or with another agency, changes nothing; who said it should be asked why. */
    private String ignored(String agency, Placement placement, News news) {
        var expected = placement.state() == PlacementState.SETTLED
                || placement.state() == PlacementState.RECALLED
                || placement.state() == PlacementState.RETURNED;
        if (!expected || "ACKNOWLEDGED".equals(news.kind())) {
            matters.open(AgencyMatter.about(agency, "TOO_LATE")
                    .of(placement.id(), null)
                    .because(say(
                            "agency.tooLate",
                            news.number(),
                            word("newsKind", news.kind()),
                            placement.id(),
                            word("placementState", placement.state()))));
        }
        return "IGNORED: " + placement.state();
    }

    private String acknowledged(Placement placement, News news, String by) {
        if (placement.state() == PlacementState.PLACED || placement.state() == PlacementState.PAUSED) {
            return "IGNORED: ALREADY_ACKNOWLEDGED";
        }
        var late = placement.state() == PlacementState.UNANSWERED;
        answering.acknowledge(placement.id(), news.or("reference", null), by);
        return late ? "AFTER_TIME_OUT" : null;
    }

    /** Once it had taken it, not wanting it means giving it back. */
    private String rejected(Placement placement, News news, String by) {
        if (placement.state() == PlacementState.PLACED || placement.state() == PlacementState.PAUSED) {
            answering.giveBack(placement.id(), "REJECTED: " + news.text("reason"), by);
            return "AFTER_ACKNOWLEDGEMENT";
        }
        answering.reject(placement.id(), news.text("reason"), by);
        return null;
    }

    private String paused(Placement placement, boolean paused, String by) {
        if (placement.pausedByAgency() == paused) {
            return "IGNORED: " + placement.state();
        }
        pausing.byAgency(placement.id(), paused, by);
        return placement.state() == PlacementState.PLACED || placement.state() == PlacementState.PAUSED
                ? null
                : "BEFORE_ACKNOWLEDGEMENT";
    }
}
