package io.dunflow.scenario;

import java.util.List;
import java.util.Locale;

/** What can be done in a random history, and how a scenario says it; nothing where there is nothing to do it with. */
enum DeedKind {
    RUN {
        @Override
        List<String> tell(Deed deed, Telling so) {
            return List.of("bank-data: {through: " + so.today().minusDays(deed.part()) + "}", "run: {}");
        }
    },
    PAYMENT {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var item = so.item(deed);
            var named = deed.which() % 3 == 0 ? ", for: " + item.name() : "";
            return List.of("payment: {debtor: huber, amount: " + item.part(deed.part()) + named + ", value: "
                    + so.today().minusDays(deed.days() % 8) + ", reference: " + so.next("P") + "}");
        }
    },
    INVOICE {
        @Override
        List<String> tell(Deed deed, Telling so) {
            return List.of(so.invoice(deed.part() * 113 + 87, deed.days() - 20));
        }
    },
    CREDIT_NOTE {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var item = so.item(deed);
            var named = deed.days() % 2 == 0 ? ", for: " + item.name() : "";
            return List.of("credit-note: {debtor: huber, amount: " + item.part(deed.part()) + named + "}");
        }
    },
    PROMISE {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var item = so.item(deed);
            var what = deed.part() == 0 ? "" : ", items: [" + item.name() + "], amount: " + item.part(deed.part());
            return List.of(
                    "promise: {debtor: huber" + what + ", date: " + so.in(deed.days() % 15) + so.named("promise"));
        }
    },
    PLAN {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var items =
                    deed.which() % 2 == 0 ? "" : ", items: [" + so.item(deed).name() + "]";
            return List.of("plan: {debtor: huber" + items + ", instalments: " + (2 + deed.part() % 3) + ", first: "
                    + so.in(deed.days() % 10) + ", reason: CASH, proposed-by: DEBTOR" + so.named("plan"));
        }
    },
    DISPUTE {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var item = so.item(deed);
            var part = deed.part() == 0
                    ? item.name()
                    : "{item: " + item.name() + ", amount: " + item.part(deed.part()) + "}";
            return List.of("dispute: {debtor: huber, items: [" + part + "], reason: PRICE" + so.named("dispute"));
        }
    },
    HOLD {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var what = deed.part() == 0
                    ? "debtor: huber"
                    : "item: " + so.item(deed).name();
            return List.of(
                    "hold: {" + what + ", code: COMPLAINT, until: " + so.in(deed.days() % 12) + so.named("hold"));
        }
    },
    DEFERRAL {
        @Override
        List<String> tell(Deed deed, Telling so) {
            return List.of("deferral: {debtor: huber, items: [" + so.item(deed).name() + "], until: "
                    + so.in(1 + deed.days()) + so.named("deferral"));
        }
    },
    SETTLEMENT {
        @Override
        List<String> tell(Deed deed, Telling so) {
            return List.of("settlement: {debtor: huber, by: lead, amount: " + so.offer(deed) + ", pay-by: "
                    + so.in(deed.days() % 10) + so.named("settlement"));
        }
    },
    REVERSAL {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var part = deed.days() % 3 == 0 ? "" : ", amount: " + (deed.part() * 31 + deed.days()) + ".07";
            var why = deed.part() == 1 ? ", reason: REFUND" : ", fee: 3.50";
            return so.one("P", deed).map(payment -> "reversal: {payment: " + payment + part + why + "}").stream()
                    .toList();
        }
    },
    ANSWER_DISPUTE {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var answer = List.of("REJECTED", "UPHELD").get(deed.part() % 2);
            return so
                    .one("dispute", deed)
                    .map(one -> "answer-dispute: {dispute: " + one + ", by: finance, text: Looked at it, decision: "
                            + answer + "}")
                    .stream()
                    .toList();
        }
    },
    FACT {
        @Override
        List<String> tell(Deed deed, Telling so) {
            return List.of("fact: {debtor: huber, kind: " + fact(deed, so) + so.named("fact"));
        }
    },
    WRITE_OFF {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var item = so.item(deed);
            var what = deed.part() == 0 ? "" : ", items: [" + item.name() + "], amount: " + item.part(deed.part());
            var name = so.next("write-off");
            var asked = "write-off: {debtor: huber" + what + ", by: collector, name: " + name + "}";
            return isOnlyAskedFor(deed)
                    ? List.of(asked)
                    : List.of(asked, "answer-write-off: {write-off: " + name + "}");
        }
    },
    END {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var what = List.of(PROMISE, PLAN, DISPUTE, HOLD, DEFERRAL, SETTLEMENT, FACT, WRITE_OFF);
            return DeedKind.undo(what.get(deed.days() % what.size()), deed, so);
        }
    };

    /** What a scenario says, an entry each. */
    abstract List<String> tell(Deed deed, Telling so);

    /** How one of what was done is taken back. */
    static List<String> undo(DeedKind kind, Deed deed, Telling so) {
        var word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return so.one(kind == PAYMENT ? "P" : word, deed).stream()
                .map(name -> switch (kind) {
                    case PAYMENT -> "reversal: {payment: " + name + "}";
                    case PROMISE -> "withdraw-promise: {promise: " + name + "}";
                    case PLAN -> "answer-plan: {plan: " + name + ", answer: withdraw, reason: Changed her mind}";
                    case DISPUTE -> "withdraw-dispute: {dispute: " + name + "}";
                    case HOLD -> "lift: {hold: " + name + ", reason: It was found}";
                    case FACT -> "withdraw-fact: {fact: " + name + ", reason: It was somebody else}";
                    case WRITE_OFF ->
                        "answer-write-off: {write-off: " + name + ", answer: "
                                + (isOnlyAskedFor(deed) ? "withdraw" : "reverse") + ", reason: She is back}";
                    case DEFERRAL -> "withdraw-deferral: {deferral: " + name + ", reason: Changed her mind}";
                    default -> "answer-settlement: {settlement: " + name + ", answer: withdraw, reason: Sold it}";
                })
                .toList();
    }

    /** Nobody has approved it yet. */
    private static boolean isOnlyAskedFor(Deed deed) {
        return deed.days() % 3 == 0;
    }

    /** What becomes known; only a human being dies. */
    private static String fact(Deed deed, Telling so) {
        return switch (deed.part() % 5) {
            case 0 -> "INSOLVENT, opened: " + so.today().minusDays(deed.days() % 8);
            case 1 -> so.isConsumer() ? "DECEASED" : "HARDSHIP, review: " + so.in(30);
            case 2 ->
                "ATTORNEY"
                        + (deed.which() % 2 == 0
                                ? ""
                                : ", representative: {name: Dr. Klug, email: klug@example.invalid}");
            case 3 -> "CEASE_CONTACT";
            default -> "HARDSHIP, review: " + so.in(deed.days());
        };
    }
}
