package io.dunflow.dunning;

import java.util.List;

/** What the tables of a run may ask, by name. Their meaning and units stand in the policy guide. */
final class KnownFacts {

    /** The tables asked for each account. */
    static final List<String> TABLES = List.of(
            "policy-choice",
            "segmentation",
            "item-level",
            "level-minimum",
            "account-step",
            "charges",
            "account-standing");

    static final Catalogue<ItemFacts> OF_ITEM = new Catalogue<ItemFacts>()
            .fact("dueDate", (item, day) -> item.dueDate())
            .fact("originalDueDate", (item, day) -> item.originalDueDate())
            .fact("invoiceDate", (item, day) -> item.invoiceDate())
            .daily("daysSinceInvoice", (item, day) -> Days.from(item.invoiceDate(), day))
            .daily("dunningAge", (item, day) -> item.dunningAge(day))
            .daily("ageOfDebt", (item, day) -> item.ageOfDebt(day))
            .fact("lastLevel", (item, day) -> item.lastLevel())
            .fact("repetition", (item, day) -> item.repetition())
            .fact("lastNoticeOn", (item, day) -> item.lastNoticeOn())
            .daily("daysSinceLastNotice", (item, day) -> item.daysSinceLastNotice(day))
            .fact("preDueSent", (item, day) -> item.preDueSent())
            .fact("open", (item, day) -> item.open())
            .fact("dunnable", (item, day) -> item.dunnable())
            .fact("instalment", (item, day) -> item.instalment())
            .fact("instalments", (item, day) -> item.instalments())
            .fact("itemLabels", (item, day) -> item.labels());

    static final Catalogue<AccountFacts> OF_ACCOUNT = new Catalogue<AccountFacts>()
            .daily("runDate", (account, day) -> day)
            .fact("calendar", (account, day) -> account.calendar())
            .fact("jurisdiction", (account, day) -> account.jurisdiction())
            .fact("currency", (account, day) -> account.currency())
            .fact("kind", (account, day) -> account.kind())
            .fact("language", (account, day) -> account.language())
            .fact("creditorLabels", (account, day) -> account.labels().creditor())
            .fact("debtorLabels", (account, day) -> account.labels().debtor())
            .fact("groupLabels", (account, day) -> account.labels().group())
            .fact("accountLabels", (account, day) -> account.labels().account())
            .fact("isBranch", (account, day) -> account.branch())
            .fact("hasEmail", (account, day) -> account.reach().email())
            .fact("hasAddress", (account, day) -> account.reach().address())
            .fact("settledCount", (account, day) -> account.settledCount())
            .fact("lateShare", (account, day) -> account.lateShare())
            .fact("averageDaysLate", (account, day) -> account.averageDaysLate())
            .fact("brokenPromises", (account, day) -> account.agreements().brokenPromises())
            .fact("openPromises", (account, day) -> account.agreements().openPromises())
            .fact("planDefaults", (account, day) -> account.agreements().planDefaults())
            .fact("planOffers", (account, day) -> account.agreements().planOffers())
            .fact("openDisputes", (account, day) -> account.agreements().openDisputes())
            .fact("nonPaymentReason", (account, day) -> account.agreements().nonPaymentReason())
            .fact("hardship", (account, day) -> account.agreements().hardship())
            .fact("openTotal", (account, day) -> account.openTotal())
            .fact("openCount", (account, day) -> account.items().size())
            .fact("overdueTotal", AccountFacts::overdueTotal)
            .fact("overdueCount", AccountFacts::overdueCount)
            .daily("oldestAge", AccountFacts::oldestAge)
            .daily("oldestAgeOfDebt", AccountFacts::oldestAgeOfDebt)
            .fact("credits", (account, day) -> account.credits())
            .fact("highestLevel", (account, day) -> account.highestLevel())
            .daily("daysSinceLastLetter", (account, day) -> account.daysSince(account.lastNoticeOn(), day))
            .daily("daysSinceLastDunning", (account, day) -> account.daysSince(account.lastDunningOn(), day))
            .daily("daysSinceOldestInvoice", AccountFacts::daysSinceOldestInvoice)
            .fact("attempts", (account, day) -> account.attempts())
            .fact("lastReturnReason", (account, day) -> account.lastReturnReason())
            .fact("groupOverdueTotal", (account, day) -> account.group().overdueTotal())
            .fact("groupOverdueCount", (account, day) -> account.group().overdueCount())
            .daily("groupOldestAge", (account, day) -> account.group().oldestAge())
            .fact("standing", (account, day) -> account.standing().name())
            .daily(
                    "daysInStanding",
                    (account, day) -> account.daysSince(account.standing().since(), day))
            .list("items", OF_ITEM, AccountFacts::items);

    private KnownFacts() {}
}
