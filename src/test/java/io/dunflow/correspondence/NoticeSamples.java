package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Notices with everything that a notice can have. */
final class NoticeSamples {

    static final LocalDate DATE = LocalDate.parse("2020-06-15");

    private NoticeSamples() {}

    static Outgoing reminder(String language, Channel channel, int level, String tone) {
        return new Outgoing(
                notice(language, channel, Purpose.DUNNING, "reminder-" + level, tone, "3734.56", "500.00"),
                sender(),
                recipient(),
                List.of(
                        item("R-2020-0417", level, "2020-04-30", "1234.56", null),
                        item("R-2020-0502", Math.max(1, level - 1), "2020-05-15", "980.00", null),
                        item("R-2020-0518", 1, "2020-05-31", "1520.00", null),
                        listed("R-2020-0533", "2020-06-10", "310.00", "WITHIN_GRACE"),
                        listed("R-2020-0390", "2020-04-15", "2400.00", "DISPUTE: goods damaged"),
                        listed("R-2020-0560", "2020-07-05", "1500.00", "NOT_DUE")));
    }

    /** Lists that many invoices which it does not claim. */
    static Outgoing listing(int listed) {
        var items = IntStream.rangeClosed(0, listed)
                .mapToObj(n -> n == 0
                        ? item("R-2020-0417", 1, "2020-04-30", "1234.56", null)
                        : listed("R-2020-05" + (10 + n), "2020-06-10", "310.00", "WITHIN_GRACE"))
                .toList();
        var notice = notice("de", Channel.LETTER, Purpose.DUNNING, "reminder-1", "FRIENDLY", "1234.56", "0");
        return new Outgoing(notice, sender(), recipient(), items);
    }

    /** Reminds of all invoices for the same time. */
    static Outgoing alike(String language, Channel channel, int level, String tone) {
        return new Outgoing(
                notice(language, channel, Purpose.DUNNING, "reminder-" + level, tone, "2214.56", "0"),
                sender(),
                recipient(),
                List.of(
                        item("R-2020-0417", level, "2020-04-30", "1234.56", null),
                        item("R-2020-0502", level, "2020-05-15", "980.00", null)));
    }

    /** To an objection to two invoices. */
    static Outgoing answer(String language, Channel channel, String template) {
        return new Outgoing(
                notice(language, channel, Purpose.SERVICE, template, "NEUTRAL", "980.00", "0"),
                sender(),
                recipient(),
                List.of(item("R-2020-0502", 0, "2020-05-15", "980.00", null)));
    }

    /** Of a head office and two of its branches. */
    static Outgoing joint(String language, Channel channel) {
        var own = List.of(item("R-2020-0417", 2, "2020-04-30", "1234.56", null));
        var north = List.of(
                item("R-2020-0502", 1, "2020-05-15", "980.00", null),
                item("R-2020-0518", 1, "2020-05-31", "1520.00", null),
                listed("R-2020-0533", "2020-06-10", "310.00", "WITHIN_GRACE"));
        var south = List.of(item("R-2020-0544", 1, "2020-05-31", "700.00", null));
        var all = Stream.of(own, north, south).flatMap(List::stream).toList();
        var parts = List.of(
                new Outgoing.Part(
                        "Müller & Żółć Feinkost OHG", "10023", part(language, "1234.56", "0"), own, List.of()),
                new Outgoing.Part("Filiale Nord", "10024", part(language, "2500.00", "500.00"), north, List.of()),
                new Outgoing.Part("Filiale Süd", "10025", part(language, "700.00", "0"), south, List.of()));
        var whole = notice(language, channel, Purpose.DUNNING, "reminder-2", "NEUTRAL", "4434.56", "500.00");
        return new Outgoing(whole, sender(), recipient(), all, List.of(), parts, null, null);
    }

    private static Notice part(String language, String claimed, String credits) {
        return notice(language, Channel.LETTER, Purpose.DUNNING, "reminder-1", "FRIENDLY", claimed, credits);
    }

    static Outgoing preDue(String language, Channel channel) {
        return new Outgoing(
                notice(language, channel, Purpose.PRE_DUE, "pre-due", "FRIENDLY", "1234.56", "0"),
                sender(),
                recipient(),
                List.of(item("R-2020-0561", 0, "2020-06-18", "1234.56", null)));
    }

    /** About what was agreed of two invoices: it claims nothing, or what is owed again. */
    static Outgoing agreement(String language, Channel channel, String template) {
        var claims = template.endsWith("lapsed") || template.endsWith("defaulted");
        return new Outgoing(
                notice(
                        language,
                        channel,
                        claims ? Purpose.STATEMENT : Purpose.SERVICE,
                        template,
                        "NEUTRAL",
                        "2214.56",
                        "0"),
                sender(),
                recipient(),
                List.of(
                        item("R-2020-0417", 0, "2020-04-30", "1234.56", null),
                        item("R-2020-0502", 0, "2020-05-15", "980.00", null)));
    }

    /** About one invoice of 10,000.00 and what is charged on top of it. */
    static Outgoing charged(String language, Channel channel, List<NoticeCharge> charges) {
        var all = charges.stream().map(NoticeCharge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Outgoing(
                notice(
                        language,
                        channel,
                        Purpose.DUNNING,
                        "reminder-2",
                        "NEUTRAL",
                        "10000.00",
                        all,
                        "0",
                        LocalDate.of(2025, 7, 16)),
                sender(),
                recipient(),
                List.of(item("R-2025-0417", 2, "2025-06-16", "10000.00", null)),
                charges,
                List.of(),
                null,
                null);
    }

    /** The same charges when the invoice is paid. */
    static Outgoing chargesAlone(Outgoing all) {
        var notice = all.notice();
        return new Outgoing(
                notice(
                        notice.language(),
                        notice.channel(),
                        Purpose.STATEMENT,
                        NoticeDraft.CHARGES_STATEMENT,
                        "FRIENDLY",
                        "0",
                        notice.charged(),
                        "0",
                        notice.businessDate()),
                sender(),
                recipient(),
                List.of(),
                all.charges(),
                List.of(),
                null,
                null);
    }

    /** The letter before claim to a consumer in Great Britain. */
    static Outgoing claim(String language, Channel channel) {
        return new Outgoing(
                notice(language, channel, Purpose.LEGAL, "letter-before-claim-protocol", "FIRM", "1234.56", "0"),
                sender(),
                recipient(),
                List.of(item("R-2020-0417", 0, "2020-04-30", "1234.56", null)));
    }

    static Outgoing called(Outgoing outgoing, String name) {
        var it = outgoing.recipient();
        return new Outgoing(
                outgoing.notice(),
                outgoing.sender(),
                new Recipient(
                        it.reference(),
                        name,
                        name,
                        it.debtorNumber(),
                        it.personId(),
                        it.kind(),
                        it.language(),
                        it.zone(),
                        it.country(),
                        it.email(),
                        it.street(),
                        it.postalCode(),
                        it.city()),
                outgoing.items());
    }

    private static Notice notice(
            String language,
            Channel channel,
            Purpose purpose,
            String template,
            String tone,
            String claimed,
            String credits) {
        return notice(language, channel, purpose, template, tone, claimed, BigDecimal.ZERO, credits, DATE);
    }

    private static Notice notice(
            String language,
            Channel channel,
            Purpose purpose,
            String template,
            String tone,
            String claimed,
            BigDecimal charged,
            String credits,
            LocalDate date) {
        return new Notice(
                4711,
                1,
                1,
                1,
                "debtor:1",
                null,
                null,
                null,
                date,
                template.startsWith("dispute") ? "Half of the boxes were of the wrong size" : null,
                purpose,
                channel,
                template,
                tone,
                language,
                "EUR",
                new BigDecimal(claimed),
                charged,
                new BigDecimal(credits),
                NoticeState.SENDING,
                "<4711.sample@dunflow>",
                0,
                null,
                OffsetDateTime.parse("2020-06-15T08:00:00Z"));
    }

    private static Sender sender() {
        return new Sender(
                1,
                "HAFEN",
                "Hafenkontor Handels GmbH",
                "DE",
                "Europe/Berlin",
                "DE",
                "de",
                "Am Sandtorkai 12\n20457 Hamburg",
                "debitoren@hafenkontor.example",
                "+49 40 5550 1234",
                "DE02120300000000202051",
                "BYLADEM1001");
    }

    private static Recipient recipient() {
        return new Recipient(
                "debtor:1",
                "Müller & Żółć Feinkost OHG",
                "Müller & Żółć Feinkost OHG",
                "10023",
                1,
                "BUSINESS",
                "de",
                "Europe/Berlin",
                "AT",
                "buchhaltung@mueller-feinkost.example",
                "Mariahilfer Straße 88",
                "1070",
                "Wien");
    }

    private static NoticeItem item(String invoice, int level, String due, String amount, String reason) {
        var date = LocalDate.parse(due);
        return new NoticeItem(
                invoice,
                date.minusDays(30),
                1,
                1,
                reason == null,
                level,
                date,
                new BigDecimal(amount),
                reason,
                new BigDecimal(amount),
                BigDecimal.ZERO,
                null,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static NoticeItem listed(String invoice, String due, String amount, String reason) {
        return item(invoice, 0, due, amount, reason);
    }
}
