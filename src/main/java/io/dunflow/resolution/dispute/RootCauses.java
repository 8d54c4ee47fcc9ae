package io.dunflow.resolution.dispute;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.TaskWords;
import io.dunflow.resolution.dispute.RootCauseSettings.Listed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The causes that may be found for a dispute: the reasons that debtors name, and those that are configured. */
@Component("rootCauses")
public class RootCauses {

    /** The debtor was not right: counted apart. */
    static final String UNFOUNDED = "UNFOUNDED";

    /** Nobody answered: counted apart. */
    static final String NONE = "NONE";

    static final List<String> APART = List.of(UNFOUNDED, NONE);

    private final Map<String, Listed> listed = new LinkedHashMap<>();
    private final List<String> codes;

    RootCauses(RootCauseSettings settings) {
        settings.rootCauses().forEach(cause -> listed.put(cause.code(), cause));
        var reasons = Stream.of(DisputeReason.values()).map(DisputeReason::name);
        this.codes = Stream.concat(reasons, listed.keySet().stream()).distinct().toList();
    }

    /** All that may be found. */
    public List<String> codes() {
        return codes;
    }

    /** What a cause is called in the language of the page. */
    public String word(String code) {
        return word(code, LocaleContextHolder.getLocale().getLanguage());
    }

    /** What a cause is called; one that is not listed any more by the words of its code. */
    public String word(String code, String language) {
        var own = listed.get(code);
        if (own != null) {
            return "de".equals(language) ? own.de() : own.en();
        }
        var group = APART.contains(code) ? "disputeCause" : "disputeReason";
        return TaskWords.in(language).word(group, code);
    }

    /** The same within a sentence: English words begin small. */
    public String inSentence(String code, String language) {
        var word = word(code, language);
        return "de".equals(language) || word.isEmpty()
                ? word
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    /**
     * The cause that an answer finds.
     *
     * @throws InvalidInput when it is not listed, or the dispute is rejected and has none
     */
    String found(DisputeAnswer answer, DisputeReason named) {
        if (answer.decision() == DisputeState.REJECTED) {
            if (answer.cause() != null && !answer.cause().equals(UNFOUNDED)) {
                throw new InvalidInput("cause", say("dispute.noCause"));
            }
            return UNFOUNDED;
        }
        if (answer.cause() == null) {
            return named.name();
        }
        if (!codes.contains(answer.cause())) {
            throw new InvalidInput("cause", say("dispute.cause", codes));
        }
        return answer.cause();
    }
}
