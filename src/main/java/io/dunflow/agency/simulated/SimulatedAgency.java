package io.dunflow.agency.simulated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.agency.simulated.Script.Behaviour;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An agency's head: it gets packages, keeps books of its own, and says things. How they travel is not its matter. It does
 * nothing that it was told twice, and what is told too late it ignores.
 */
public class SimulatedAgency {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Script script;
    private final Books books;

    /** One that forgets everything with the program. */
    public SimulatedAgency(Script script) {
        this(script, null);
    }

    /**
     * One that goes on where it was.
     *
     * @param file in which it keeps its books
     */
    public SimulatedAgency(Script script, Path file) {
        this.script = script;
        this.books = Books.at(file);
    }

    /** Puts a package aside, to look at it when it works. */
    public synchronized void receive(String name, byte[] content) {
        books.tray.putIfAbsent(name, content);
        books.keep();
    }

    /** Takes what was put aside, and says what there is to say to it. */
    public synchronized List<Map<String, byte[]>> look(LocalDate today) {
        var waiting = new LinkedHashMap<>(books.tray);
        books.tray.clear();
        return waiting.entrySet().stream()
                .map(one -> take(one.getKey(), one.getValue(), today))
                .toList();
    }

    /**
     * Takes a package.
     *
     * @return files with what it says to it at once, by name; maybe none
     */
    public synchronized Map<String, byte[]> take(String name, byte[] content, LocalDate today) {
        var answers = new ArrayList<Map<String, Object>>();
        var fresh = new LinkedHashMap<String, List<Debt>>();
        for (var order : Order.read(name, content)) {
            if (order.kind().equals("PLACE")) {
                place(order, fresh);
            } else if (books.debts.containsKey(order.placement() + "/" + order.item())) {
                books.debts
                        .get(order.placement() + "/" + order.item())
                        .become(order.paid(), order.cancelled(), order.remaining());
            }
            books.heard.add(order.number() + "/" + order.item());
        }
        fresh.forEach((placement, items) -> answer(placement, items, today, answers));
        var files = answers.isEmpty() ? Map.<String, byte[]>of() : twice(file(answers));
        books.keep();
        return files;
    }

    private void place(Order order, Map<String, List<Debt>> fresh) {
        if (books.heard.contains(order.number() + "/" + order.item())) {
            return;
        }
        var key = order.placement() + "/" + order.item();
        books.given.merge(key, 1, Integer::sum);
        books.currency = order.currency();
        if (!books.debts.containsKey(key)) {
            var debt = new Debt(
                    order.placement(),
                    order.item(),
                    order.original(),
                    order.paid(),
                    order.cancelled(),
                    order.remaining());
            books.debts.put(key, debt);
            books.behaviours.computeIfAbsent(order.placement(), one -> script.of(books.behaviours.size()));
            fresh.computeIfAbsent(order.placement(), one -> new ArrayList<>()).add(debt);
        }
    }

    private void answer(String placement, List<Debt> items, LocalDate today, List<Map<String, Object>> answers) {
        var behaviour = books.behaviours.get(placement);
        if (behaviour == Behaviour.SILENT) {
            return;
        }
        var all = new ArrayList<Map<String, Object>>();
        if (behaviour == Behaviour.WRONG) {
            all.add(say("PAID", placement, Map.of("item", "nonsense", "amount", "much", "currency", books.currency)));
        }
        all.add(say("ACKNOWLEDGED", placement, Map.of("reference", "SIM-" + placement)));
        items.forEach(debt -> {
            var amount = debt.pay(script.paid());
            if (amount.signum() > 0) {
                all.add(behaviour == Behaviour.HASTY ? 0 : all.size(), paid(debt, amount, today));
            }
        });
        if (behaviour == Behaviour.DUPLICATE) {
            all.addAll(List.copyOf(all));
            books.later.add(List.copyOf(all));
        }
        if (behaviour == Behaviour.SLOW) {
            books.later.add(all);
        } else {
            answers.addAll(all);
        }
    }

    private Map<String, Object> paid(Debt debt, BigDecimal amount, LocalDate today) {
        return say(
                "PAID",
                debt.placement,
                Map.of(
                        "item",
                        debt.item,
                        "amount",
                        amount.toPlainString(),
                        "currency",
                        books.currency,
                        "valueDate",
                        today.toString()));
    }

    private Map<String, Object> say(String kind, String placement, Map<String, Object> more) {
        var all = new TreeMap<>(more);
        all.put("number", books.life + "-" + ++books.said);
        all.put("kind", kind);
        all.put("placement", placement);
        return all;
    }

    /** Says what it put off. */
    public synchronized Map<String, byte[]> catchUp() {
        if (books.later.isEmpty()) {
            return Map.of();
        }
        var all = books.later.stream().flatMap(List::stream).toList();
        books.later.clear();
        var files = file(all);
        books.keep();
        return files;
    }

    /** What it states of the month that is over, once; of months before it began nothing. */
    public synchronized Map<String, byte[]> month(YearMonth over) {
        var number = over.toString();
        if (books.stated != null && books.stated.compareTo(number) >= 0) {
            return Map.of();
        }
        var first = books.stated == null;
        books.stated = number;
        books.keep();
        return first ? Map.of() : statement(number, over.atEndOfMonth());
    }

    /** What its books hold at the end of a day, with the mistakes of the script; who has nothing states nothing. */
    public synchronized Map<String, byte[]> statement(String number, LocalDate day) {
        if (books.debts.isEmpty()) {
            return Map.of();
        }
        var lines = books.debts.values().stream()
                .filter(debt -> books.behaviours.get(debt.placement) != Behaviour.FORGOTTEN)
                .map(this::line)
                .toList();
        return Map.of(
                "statement-" + number + ".json",
                bytes(Map.of(
                        "statement",
                        number,
                        "asOf",
                        day.toString(),
                        "currency",
                        books.currency,
                        "count",
                        lines.size(),
                        "lines",
                        lines)));
    }

    private Map<String, Object> line(Debt debt) {
        var wrong = books.behaviours.get(debt.placement) == Behaviour.MISSTATED ? BigDecimal.ONE : BigDecimal.ZERO;
        return Map.of(
                "placement", debt.placement,
                "item", debt.item,
                "original", debt.original.toPlainString(),
                "paid", debt.paid().add(wrong).toPlainString(),
                "cancelled", debt.cancelled().toPlainString(),
                "remaining", debt.remaining().subtract(wrong).toPlainString(),
                "commission", debt.commission(script.commission()).toPlainString());
    }

    /** The placements that it was given, with how it behaves towards each. */
    public synchronized Map<String, Behaviour> behaviours() {
        return Map.copyOf(books.behaviours);
    }

    /** How often it was given an item anew: more than once is our mistake. */
    public synchronized int mostGiven() {
        return books.given.values().stream().max(Integer::compare).orElse(0);
    }

    private Map<String, byte[]> file(List<Map<String, Object>> messages) {
        return Map.of(
                "answer-%s-%06d.json".formatted(books.life, ++books.said),
                bytes(Map.of("count", messages.size(), "messages", messages)));
    }

    /** The whole file once more, when anything in it is said twice. */
    private Map<String, byte[]> twice(Map<String, byte[]> file) {
        if (!books.behaviours.containsValue(Behaviour.DUPLICATE)) {
            return file;
        }
        var both = new LinkedHashMap<>(file);
        file.forEach((name, content) -> both.put("again-" + name, content));
        return both;
    }

    private static byte[] bytes(Object what) {
        try {
            return JSON.writeValueAsBytes(what);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
