package io.dunflow.scenario.history;

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
            return List.of("payment: {" + item.debtor() + ", amount: " + item.part(deed.part()) + named + ", value: "
                    + so.today().minusDays(deed.days() % 8) + ", reference: " + so.next("P") + "}");
        }
    },
    INVOICE {
        @Override
        List<String> tell(Deed deed, Telling so) {
            return List.of(so.invoice(deed.part() * 113 + 87, deed.days() - 20, deed.which() % 2 == 0 ? "EUR" : "USD"));
        }
    },
    CREDIT_NOTE {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var item = so.item(deed);
            var named = deed.days() % 2 == 0 ? ", for: " + item.name() : "";
            return List.of("credit-note: {" + item.debtor() + ", amount: " + item.part(deed.part()) + named + "}");
        }
    },
    PROMISE {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var item = so.item(deed);
            var what = deed.part() == 0 ? "" : ", items: [" + item.name() + "], amount: " + item.part(deed.part());
            return List.of(
                    "promise: {" + item.debtor() + what + ", date: " + so.in(deed.days() % 15) + so.named("promise"));
        }
    },
    PLAN {
        /** Of every third the debtor was not the one to think, and of these every second is waited for. */
        @Override
        List<String> tell(Deed deed, Telling so) {
            var item = so.item(deed);
            boolean ours = deed.days() % 3 == 0;
            var items = deed.which() % 2 == 0 ? "" : ", items: [" + item.name() + "]";
            var name = so.next("plan");
            var plan = "plan: {" + item.debtor() + items + ", instalments: " + (2 + deed.part() % 3) + ", first: "
                    + so.in(deed.days() % 10) + ", reason: CASH" + (ours ? "" : ", proposed-by: DEBTOR") + ", name: "
                    + name + "}";
            return ours && deed.days() % 2 == 0
                    ? List.of(plan, "accept-plan: {plan: " + name + ", how: WRITTEN, source: A mail}")
                    : List.of(plan);
        }
    },
    ACCEPTANCE {
        @Override
        List<String> tell(Deed deed, Telling so) {
            return so.one("plan", deed).map(plan -> "accept-plan: {plan: " + plan + "}").stream()
                    .toList();
        }
    },
    RETURNED_INSTALMENT {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var item = so.item(deed);
            int first = deed.days() % 4;
            var payment = so.next("P");
            so.say("plan: {" + item.debtor() + ", items: [" + item.name() + "], instalments: 2, first: " + so.in(first)
                            + ", reason: CASH, proposed-by: DEBTOR" + so.named("plan"))
                    .pass(first)
                    .say("payment: {" + item.debtor() + ", amount: " + item.part(1) + ", for: " + item.name()
                            + ", reference: " + payment + "}")
                    .pass(deed.part());
            return List.of("reversal: {payment: " + payment + ", reason: INSUFFICIENT_FUNDS, fee: 3.50}");
        }
    },
    DISPUTE {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var item = so.item(deed);
            var part = deed.part() == 0
                    ? item.name()
                    : "{item: " + item.name() + ", amount: " + item.part(deed.part()) + "}";
            return List.of(
                    "dispute: {" + item.debtor() + ", items: [" + part + "], reason: PRICE" + so.named("dispute"));
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
    /** What is known late: its days stay frozen when it is taken back (domain rule 2.6). */
    BACKDATED {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var item = so.item(deed);
            var since = so.in(-1 - deed.days() % 8);
            var told = deed.part() % 2 == 0
                    ? "dispute: {" + item.debtor() + ", items: [" + item.name() + "], reason: PRICE, since: " + since
                            + so.named("dispute")
                    : "hold: {item: " + item.name() + ", code: COMPLAINT, from: " + since + ", until: "
                            + so.in(deed.days() % 12) + so.named("hold");
            return List.of(told);
        }
    },
    DEFERRAL {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var item = so.item(deed);
            return List.of("deferral: {" + item.debtor() + ", items: [" + item.name() + "], until: "
                    + so.in(1 + deed.days()) + so.named("deferral"));
        }
    },
    SETTLEMENT {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var by = deed.days() % 3 == 0 ? "collector" : "lead";
            return List.of("settlement: {" + so.item(deed).debtor() + ", by: " + by + ", amount: " + so.offer(deed)
                    + ", pay-by: " + so.in(deed.days() % 10) + so.named("settlement"));
        }
    },
    /** One payment for a promise and for what was agreed of the rest of the item: it counts once. */
    SHARED {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var item = so.item(deed);
            var promised = item.part(1 + deed.part() % 2);
            var rest = item.amount().subtract(promised);
            so.say("promise: {" + item.debtor() + ", items: [" + item.name() + "], amount: " + promised + ", date: "
                            + so.in(deed.days() % 5) + so.named("promise"))
                    .say(
                            deed.days() % 2 == 0
                                    ? "settlement: {" + item.debtor() + ", by: lead, amount: " + so.most(rest)
                                            + ", pay-by: " + so.in(deed.days() % 10) + so.named("settlement")
                                    : "plan: {" + item.debtor() + ", items: [" + item.name()
                                            + "], instalments: 2, first: " + so.in(deed.days() % 10)
                                            + ", reason: CASH, proposed-by: DEBTOR" + so.named("plan"))
                    .pass(deed.part());
            return List.of("payment: {" + item.debtor() + ", amount: " + item.part(deed.days()) + ", for: "
                    + item.name() + ", reference: " + so.next("P") + "}");
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
            var asked = "write-off: {" + item.debtor() + what + ", by: collector, name: " + name + "}";
            return isOnlyAskedFor(deed)
                    ? List.of(asked)
                    : List.of(asked, "answer-write-off: {write-off: " + name + "}");
        }
    },
    APPROVAL {
        @Override
        List<String> tell(Deed deed, Telling so) {
            var answer = deed.part() == 0 ? "refuse, reason: Too long" : "approve";
            return so
                    .any(List.of(PLAN, SETTLEMENT, DEFERRAL, WRITE_OFF), deed)
                    .flatMap(kind -> so.one(kind.word(), deed)
                            .map(one -> "answer-" + kind.word() + ": {" + kind.word() + ": " + one + ", answer: "
                                    + answer + "}"))
                    .stream()
                    .toList();
        }
    },
    /** Long enough for a final notice. */
    WEEKS {
        @Override
        List<String> tell(Deed deed, Telling so) {
            so.run(0).run(11).run(11);
            return List.of();
        }
    },
    END {
        @Override
        List<String> tell(Deed deed, Telling so) {
            return so.any(List.of(PROMISE, PLAN, DISPUTE, HOLD, DEFERRAL, SETTLEMENT, FACT, WRITE_OFF), deed)
                    .map(kind -> DeedKind.undo(kind, deed, so))
                    .orElse(List.of());
        }
    };

    /** What a scenario says, an entry each. */
    abstract List<String> tell(Deed deed, Telling so);

    /** What a scenario calls one of those that people make. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How one of what was done is taken back. */
    static List<String> undo(DeedKind kind, Deed deed, Telling so) {
        return so.one(kind == PAYMENT ? "P" : kind.word(), deed).stream()
                .map(name -> switch (kind) {
                    case PAYMENT -> "reversal: {payment: " + name + ", value: " + so.valueOf(name) + "}";
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
