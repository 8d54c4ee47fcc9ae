package io.dunflow.correspondence;

import io.dunflow.ledger.PaymentReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The allow-list: every field that a template can show, as text, list or yes and no. */
final class NoticeFields {

    private final Outgoing outgoing;
    private final Notice notice;
    private final Wording wording;
    private final NoticeTemplates templates;
    private final LocalFormat format;
    private final LocalDate payBy;
    private final Told told;
    private final JointFields joint;

    NoticeFields(Outgoing outgoing, Wording wording, NoticeTemplates templates, LocalDate payBy, Told told) {
        this.told = told;
        this.outgoing = outgoing;
        this.notice = outgoing.notice();
        this.wording = wording;
        this.templates = templates;
        this.format = new LocalFormat(wording.language());
        this.payBy = payBy;
        this.joint = new JointFields(outgoing, this::item, this::amount, this::charges);
    }

    Map<String, Object> all() {
        var fields = new HashMap<String, Object>();
        addPeople(fields);
        addSums(fields);
        addItems(fields);
        fields.putAll(charges(outgoing.charges()).all());
        fields.put(
                "hasMore",
                claims()
                        && notice.claimed().signum() > 0
                        && (notice.credits().signum() > 0 || notice.charged().signum() > 0));
        fields.putAll(joint.all(claims()));
        fields.putAll(new CorrectedFields(outgoing, templates, wording, format).all());
        fields.putAll(new AnsweredFields(told.answered(), templates, wording, this::amount).all());
        fields.putAll(new LevelFields(outgoing, claims(), this::level).all());
        addAgreed(fields);
        addEarlier(fields);
        fields.put("language", wording.language());
        fields.put("date", format.date(notice.businessDate()));
        fields.put("payBy", format.date(payBy));
        fields.put("replaced", told.replaced() == null ? "" : format.date(told.replaced()));
        fields.put("hasSchedule", !told.schedule().isEmpty());
        fields.put("schedule", told.schedule().stream().map(this::due).toList());
        fields.put("message", Plain.line(notice.message()));
        fields.put("claims", claims());
        fields.put("early", told.early().stream().map(this::early).toList());
        fields.put("deducted", told.deducted());
        fields.put("heard", told.heard());
        fields.put("called", told.called());
        for (var tone : List.of("friendly", "neutral", "firm")) {
            fields.put(tone, tone.equalsIgnoreCase(tone()));
        }
        fields.put("enclosed", enclosed(fields));
        return fields;
    }

    private List<Map<String, Object>> enclosed(Map<String, Object> fields) {
        return wording.text("enclosure")
                .map(any -> EnclosedPages.of(templates.text("enclosure", wording, fields)))
                .orElse(List.of());
    }

    private void addPeople(Map<String, Object> fields) {
        var recipient = outgoing.recipient();
        var sender = outgoing.sender();
        fields.put("name", Plain.line(recipient.name()));
        fields.put("copy", outgoing.copied() != null);
        fields.put(
                "original",
                outgoing.copied() == null ? "" : Plain.line(outgoing.copied().original()));
        var acting = outgoing.acting();
        fields.put("acting", acting != null);
        fields.put("estate", acting != null && acting.estate());
        fields.put("sympathy", acting != null && acting.first());
        fields.put("debtor", Plain.line(recipient.debtorName()));
        fields.put("forDebtor", !recipient.isDebtor());
        fields.put("number", Plain.line(recipient.debtorNumber()));
        var address = PostalAddress.of(recipient).abroadFrom(sender.country(), recipient.country());
        fields.put("address", lines(address.lines()));
        fields.put("creditor", creditor(sender));
        fields.put("contact", !blank(sender.phone()) || !blank(sender.email()));
        fields.put("phoneAndEmail", !blank(sender.phone()) && !blank(sender.email()));
    }

    private static Map<String, Object> creditor(Sender sender) {
        return Map.of(
                "name", Plain.line(sender.name()),
                "address",
                        lines(
                                sender.address() == null
                                        ? List.of()
                                        : sender.address().lines().toList()),
                "postal",
                        sender.address() == null
                                ? ""
                                : Plain.line(sender.address().lines().collect(Collectors.joining(", "))),
                "email", Plain.line(sender.email()),
                "phone", Plain.line(sender.phone()),
                "iban", Plain.line(sender.iban()).replaceAll(" ", "").replaceAll("(.{4})(?=.)", "$1 "),
                "bic", Plain.line(sender.bic()));
    }

    private void addSums(Map<String, Object> fields) {
        fields.put("subtotal", amount(notice.claimed()));
        var received = outgoing.items().stream()
                .filter(NoticeItem::claimed)
                .map(NoticeItem::received)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var rest = outgoing.items().stream().map(NoticeItem::beside).reduce(BigDecimal.ZERO, BigDecimal::add);
        fields.put("rest", rest.signum() > 0 ? amount(rest) : "");
        fields.put("hasReceived", received.signum() > 0);
        fields.put("received", amount(received));
        fields.put("hasCredits", claims() && notice.credits().signum() > 0);
        fields.put("credits", amount(notice.credits()));
        fields.put("total", amount(claims() ? notice.total() : notice.claimed()));
    }

    private ChargeFields charges(List<NoticeCharge> charges) {
        return new ChargeFields(charges, templates, wording, format, this::amount);
    }

    private void addAgreed(Map<String, Object> fields) {
        var agreed = told.agreed();
        fields.put("agreed", agreed == null ? "" : amount(agreed.amount()));
        boolean counts =
                agreed != null && agreed.counted() != null && agreed.counted().signum() > 0;
        fields.put("counted", counts ? amount(agreed.counted()) : "");
        fields.put("stillToPay", agreed == null ? "" : amount(agreed.missing()));
        fields.put("letOff", agreed == null ? "" : amount(agreed.letOff()));
        fields.put("hasLetOff", agreed != null && agreed.letOff().signum() > 0);
        fields.put("refunded", agreed != null && agreed.refunded());
        fields.put("agreedBy", agreed == null || agreed.by() == null ? "" : format.date(agreed.by()));
        if (agreed != null && agreed.done()) {
            fields.put("toPay", false);
        }
    }

    private void addEarlier(Map<String, Object> fields) {
        var earlier = told.earlier();
        boolean missing = earlier != null && earlier.missing().signum() > 0;
        fields.put("kept", earlier != null && earlier.kept());
        fields.put("missing", missing ? amount(earlier.missing()) : "");
        fields.put("missingBy", !missing || earlier.until() == null ? "" : format.date(earlier.until()));
    }

    private void addItems(Map<String, Object> fields) {
        var claimed = outgoing.items().stream().filter(NoticeItem::claimed).toList();
        var listed = outgoing.items().stream()
                .filter(item -> !item.claimed() && item.letterOn() == null)
                .toList();
        fields.put("single", claimed.size() == 1);
        fields.put("hasItems", !claimed.isEmpty());
        fields.put("items", claimed.stream().map(this::item).toList());
        fields.put("hasListed", !listed.isEmpty());
        fields.put("listed", listed.stream().map(this::listed).toList());
        var named = new HashMap<String, Object>(
                Map.of("number", Plain.line(outgoing.recipient().debtorNumber())));
        if (claimed.size() == 1) {
            named.put("invoice", Plain.line(claimed.get(0).invoice()));
        }
        fields.put("reference", word(claimed.size() == 1 ? "reference.invoice" : "reference.customer", named));
        fields.put(
                "creditorReference",
                claimed.size() == 1
                        ? PaymentReference.ofInvoice(claimed.get(0).invoice()).orElse("")
                        : "");
    }

    private Map<String, Object> early(PayingEarly.Chance chance) {
        return Map.of(
                "invoice", invoice(chance.invoice(), chance.no(), chance.instalments(), templates, wording),
                "until", format.date(chance.until()),
                "enough", amount(chance.enough()),
                "saved", amount(chance.saved()));
    }

    private Map<String, Object> listed(NoticeItem item) {
        var fields = new HashMap<>(item(item));
        var invoice = isPart(item) ? word("invoice.part", Map.of("invoice", invoice(item))) : invoice(item);
        fields.put("invoice", invoice + joint.debtorOf(item));
        return fields;
    }

    private boolean isPart(NoticeItem item) {
        return outgoing.items().stream()
                .anyMatch(
                        other -> other.claimed() && other.invoice().equals(item.invoice()) && other.no() == item.no());
    }

    private Map<String, Object> item(NoticeItem item) {
        long days = ChronoUnit.DAYS.between(item.dueDate(), notice.businessDate());
        return Map.of(
                "invoice", invoice(item),
                "issued", format.shortDate(item.issuedOn()),
                "due", format.shortDate(item.dueDate()),
                "days", word(days == 1 ? "days.one" : "days.many", Map.of("days", Long.toString(days))),
                "level", level(item.level()),
                "amount", amount(item),
                "reason", reason(item.reason()));
    }

    /** Of what is agreed on in part, also how much it is a part of. */
    private String amount(NoticeItem item) {
        var part = amount(item.amount());
        return item.beside().signum() <= 0
                ? part
                : word(
                        "amount.part",
                        Map.of("part", part, "whole", amount(item.amount().add(item.beside()))));
    }

    private Map<String, Object> due(Schedules.Due due) {
        return Map.of(
                "on", format.date(due.on()),
                "amount", amount(due.amount()),
                "passed", due.passed(),
                "offered", due.offered(),
                "hasUntil", due.until() != null,
                "until", due.until() == null ? "" : format.date(due.until()));
    }

    private String invoice(NoticeItem item) {
        return invoice(item, templates, wording);
    }

    static String invoice(NoticeItem item, NoticeTemplates templates, Wording wording) {
        return invoice(item.invoice(), item.no(), item.instalments(), templates, wording);
    }

    static String invoice(String invoice, int no, int instalments, NoticeTemplates templates, Wording wording) {
        var fields = Map.of(
                "invoice", Plain.line(invoice),
                "no", Integer.toString(no),
                "instalments", Integer.toString(instalments));
        return instalments > 1 ? templates.text("instalment", wording, fields) : fields.get("invoice");
    }

    private String level(int level) {
        return word(
                level > 3 ? "level.more" : "level." + level,
                Map.of("level", Integer.toString(level), "ordinal", format.ordinal(level)));
    }

    /** In words; a code may carry a detail after a colon. */
    private String reason(String code) {
        var key = "reason." + (code == null ? "other" : code.split(":")[0]);
        var known = wording.text(key).isPresent();
        return word(known ? key : "reason.other", Map.of());
    }

    private String word(String key, Map<String, ?> fields) {
        return templates.text(key, wording, fields);
    }

    private String amount(BigDecimal amount) {
        return format.amount(amount, notice.currency());
    }

    private boolean claims() {
        return !EnumSet.of(Purpose.PRE_DUE, Purpose.SERVICE, Purpose.CORRECTION).contains(notice.purpose());
    }

    private String tone() {
        return List.of("FRIENDLY", "FIRM").contains(notice.tone()) ? notice.tone() : "NEUTRAL";
    }

    private static List<Map<String, String>> lines(List<String> lines) {
        return lines.stream()
                .map(Plain::line)
                .filter(line -> !line.isEmpty())
                .map(line -> Map.of("line", line))
                .toList();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
