package io.dunflow.dunning;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.ChannelPermission;
import io.dunflow.correspondence.Purpose;
import io.dunflow.correspondence.Reach;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What table {@code account-step} answers when channels that may not be used for who gets it count as missing: whether
 * somebody agreed is known before a notice is written, and need not fail at its sending.
 *
 * @param refusal why the account is left out, as no channel remains; null when one does
 */
record PermittedStep(Answer answer, Refusal refusal) {

    private static final String MAILBOX = "hasEmail";
    private static final Map<Channel, String> WAYS = Map.of(Channel.EMAIL, MAILBOX, Channel.LETTER, "hasAddress");

    static PermittedStep ask(Sitting sitting, Reach reach, String purpose, Facts facts) {
        var answer = sitting.ask("account-step", facts);
        var refusal = refusal(sitting, reach, purpose, answer);
        if (refusal.isEmpty()) {
            return new PermittedStep(answer, forgone(sitting, reach, purpose, facts, answer));
        }
        var way = WAYS.get(refusal.get().channel());
        var other = sitting.ask("account-step", facts.and(Map.of(way, false)));
        boolean nothing =
                waits(other) || refusal(sitting, reach, purpose, other).isPresent();
        return new PermittedStep(other, nothing ? refusal.get() : null);
    }

    /** That a mailbox goes unused since its owner refused says more than that no way is left; null when it does not. */
    private static Refusal forgone(Sitting sitting, Reach reach, String purpose, Facts facts, Answer answer) {
        boolean unused = reach.mailbox() && Boolean.FALSE.equals(facts.value(MAILBOX));
        return unused && waits(answer)
                ? refusal(sitting, reach, purpose, sitting.ask("account-step", facts.and(Map.of(MAILBOX, true))))
                        .orElse(null)
                : null;
    }

    private static boolean waits(Answer answer) {
        return answer.text("step").filter(Step.WAIT.name()::equals).isPresent();
    }

    private static Optional<Refusal> refusal(Sitting sitting, Reach reach, String purpose, Answer answer) {
        if (!answer.text("step").filter(Step.REMIND.name()::equals).isPresent()) {
            return Optional.empty();
        }
        var channel = known(Channel.values(), answer.text("channel").orElse(null));
        var of = known(Purpose.values(), purpose);
        return channel.isEmpty() || of.isEmpty()
                ? Optional.empty()
                : ChannelPermission.refusal(
                                sitting, channel.get(), of.get(), reach.kind(), reach.consent(channel.get(), of.get()))
                        .map(why -> new Refusal(channel.get(), why));
    }

    private static <E extends Enum<E>> Optional<E> known(E[] words, String said) {
        return Stream.of(words).filter(word -> word.name().equals(said)).findFirst();
    }

    /** A channel that may not be used, and why. */
    record Refusal(Channel channel, String reason) {}
}
