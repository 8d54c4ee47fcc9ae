package io.dunflow.dunning;

import io.dunflow.ledger.Amounts;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An account whose items are judged, on its way to a step. */
final class Draft {

    /** Of several reasons why items are not claimed, the one that an account without a proposal shows. */
    private static final List<String> TELLING = List.of(
            "NO_RULE",
            "INSOLVENT",
            "DECEASED",
            "ATTORNEY",
            "CEASE_CONTACT",
            "HARDSHIP",
            "HOLD",
            "DEFERRAL",
            "DISPUTE_ANSWERED",
            "LETTER_DISPROVED",
            "AGREEMENT_ENDED",
            "CORRECTION_FIRST",
            "AWAITING_BANK",
            "RATE_MISSING",
            "COVERED",
            "CONFLICT",
            "AWAITING_APPROVAL",
            "COVERED_BY_DISPUTE",
            "COVERED_BY_PLAN",
            "COVERED_BY_PROMISE",
            "COVERED_BY_SETTLEMENT",
            "COVERED_BY_PLACEMENT",
            "COVERED_BY_LEGAL",
            "RETRYING",
            "IN_RUN",
            "NOTICE_PENDING",
            "INTERVAL",
            "WITHIN_GRACE",
            "IN_ESCALATION",
            "PRE_DUE_SENT");

    private final AccountFacts account;
    private final Facts facts;
    private final Chosen chosen;
    private final List<JudgedItem> items;
    private final LocalDate day;
    private final Sitting sitting;

    Draft(AccountFacts account, Facts facts, Chosen chosen, List<JudgedItem> items, LocalDate day, Sitting sitting) {
        this.account = account;
        this.facts = facts;
        this.chosen = chosen;
        this.items = items;
        this.day = day;
        this.sitting = sitting;
    }

    JudgedAccount step() {
        if (any(ItemAction.ESCALATE)) {
            return decided("ESCALATE", onlyActing(ItemAction.ESCALATE, "ESCALATION_FIRST"), BigDecimal.ZERO);
        }
        var claims = items.stream().filter(JudgedItem::claimed).toList();
        if (!claims.isEmpty()) {
            var levelled = MinimumClaim.apply(claims, account, facts, sitting);
            return levelled.isEmpty() ? belowMinimum(claims) : reminder(levelled);
        }
        return any(ItemAction.PRE_DUE) ? friendlyWord() : waiting();
    }

    /** It claims nothing and has no minimum, but who has as much with us already need not pay. */
    private JudgedAccount friendlyWord() {
        var named = items.stream()
                .filter(item -> item.action() == ItemAction.PRE_DUE)
                .toList();
        return MinimumClaim.sum(named).compareTo(account.credits()) > 0
                ? decided("PRE_DUE", items, BigDecimal.ZERO)
                : belowMinimum(named);
    }

    private JudgedAccount reminder(List<JudgedItem> claims) {
        var byItem =
                claims.stream().collect(Collectors.toMap(claim -> claim.item().id(), claim -> claim));
        var all = items.stream()
                .map(item -> byItem.getOrDefault(
                        item.item().id(),
                        item.action() == ItemAction.LIST
                                ? item
                                : item.onlyListed(item.claimed() ? "NET_BELOW_MINIMUM" : "DUNNING_FIRST")))
                .toList();
        var decided = decided("DUNNING", all, MinimumClaim.sum(claims));
        return decided.step() == Step.REMIND
                ? decided.with(all.stream()
                        .map(item -> item.claimed() ? charged(item, decided.channel()) : item)
                        .toList())
                : decided;
    }

    private JudgedItem charged(JudgedItem claim, String channel) {
        return claim.charged(ChargeRule.of(sitting.ask(
                "charges",
                facts.and(KnownFacts.OF_ITEM.of(claim.item(), day))
                        .and(Map.of("level", claim.level(), "channel", channel)))));
    }

    private JudgedAccount decided(String purpose, List<JudgedItem> acting, BigDecimal claimed) {
        var net = claimed.subtract(account.credits());
        int level = MinimumClaim.highest(
                acting.stream().filter(item -> item.action() != ItemAction.LIST).toList());
        var inputs = new HashMap<String, Object>();
        inputs.put("purpose", purpose);
        inputs.put("level", level);
        inputs.put("netClaim", net.max(BigDecimal.ZERO));
        var reach = account.reach(acting.stream()
                .filter(item -> item.action() != ItemAction.LIST)
                .map(item -> item.item().id())
                .toList());
        inputs.put("hasEmail", purpose.equals("PRE_DUE") ? reach.mailbox() : reach.email());
        inputs.put("hasAddress", reach.address());
        inputs.put("daysSinceLastLetter", account.daysSinceLastLetter(purpose, day));
        var permitted = PermittedStep.ask(sitting, reach, purpose, facts.and(inputs));
        var answer = permitted.answer();
        if (permitted.refusal() != null) {
            return left(permitted.refusal().reason(), null, net, day.plusDays(1), acting)
                    .without(permitted.refusal().channel(), answer.id());
        }
        var step = known(Step.class, answer, "step");
        return new JudgedAccount(
                account,
                day,
                step.orElse(Step.WAIT),
                step.orElse(Step.WAIT) == Step.WAIT ? null : purpose,
                step.isPresent() ? answer.text("reason").orElse("NO_REASON") : "NO_RULE",
                step.isPresent() ? null : "account-step",
                chosen.policy(),
                chosen.segment(),
                level,
                answer.text("channel").orElse(null),
                answer.text("template").orElse(null),
                answer.text("tone").orElse(null),
                known(Approval.class, answer, "approval").orElse(Approval.LEAD),
                claimed,
                net,
                answer.integer("nextReviewDays").map(day::plusDays).orElseGet(() -> nextAction()),
                chosen.policyDecision(),
                chosen.segmentDecision(),
                answer.id(),
                null,
                acting);
    }

    private JudgedAccount belowMinimum(List<JudgedItem> asking) {
        var net = MinimumClaim.sum(asking).subtract(account.credits());
        var all = items.stream()
                .map(item -> asking.contains(item) ? item.onlyListed("NET_BELOW_MINIMUM") : item)
                .toList();
        return left(
                "NET_BELOW_MINIMUM",
                account.currency() + " " + Amounts.text(net, account.currency()),
                net,
                nextAction(),
                all);
    }

    private JudgedAccount waiting() {
        var reasons = items.stream().map(JudgedItem::reason).collect(Collectors.toSet());
        return left(mostTelling(reasons), null, BigDecimal.ZERO, nextAction(), items);
    }

    /** Nothing is proposed, for this reason. */
    JudgedAccount left(String reason, String detail, BigDecimal net, LocalDate nextActionOn, List<JudgedItem> all) {
        return new JudgedAccount(
                account,
                day,
                Step.WAIT,
                null,
                reason,
                detail,
                chosen.policy(),
                chosen.segment(),
                0,
                null,
                null,
                null,
                Approval.NONE,
                BigDecimal.ZERO,
                net,
                nextActionOn,
                chosen.policyDecision(),
                chosen.segmentDecision(),
                null,
                null,
                all);
    }

    private boolean any(ItemAction action) {
        return items.stream().anyMatch(item -> item.action() == action);
    }

    private List<JudgedItem> onlyActing(ItemAction action, String reasonOfOthers) {
        Predicate<JudgedItem> stays = item -> item.action() == action || item.action() == ItemAction.LIST;
        return items.stream()
                .map(item -> stays.test(item) ? item : item.onlyListed(reasonOfOthers))
                .toList();
    }

    private LocalDate nextAction() {
        return items.stream().flatMap(this::changes).min(LocalDate::compareTo).orElse(null);
    }

    /** The days on which time alone puts the item in another band of its table, or ends its hold. */
    private Stream<LocalDate> changes(JudgedItem judged) {
        var item = judged.item();
        if (item.hold() != null) {
            return Stream.ofNullable(item.holdUntil()).map(until -> until.plusDays(1));
        }
        if (item.stage() != null && item.stage() != Stage.REMINDER) {
            return Stream.empty();
        }
        return sitting.daysUntilChange("item-level", facts.and(KnownFacts.OF_ITEM.of(item, day))).stream()
                .mapToObj(day::plusDays);
    }

    /** A word of ours that a table answered; empty when it did not, or answered a word that nobody knows. */
    private static <E extends Enum<E>> Optional<E> known(Class<E> words, Answer answer, String output) {
        return answer.text(output).flatMap(said -> Stream.of(words.getEnumConstants())
                .filter(word -> word.name().equals(said))
                .findFirst());
    }

    private static String mostTelling(Set<String> reasons) {
        return TELLING.stream()
                .filter(reasons::contains)
                .findFirst()
                .orElseGet(() -> reasons.stream().sorted().findFirst().orElse("NOTHING_DUE"));
    }
}
