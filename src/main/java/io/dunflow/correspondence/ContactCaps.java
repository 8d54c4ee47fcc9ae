package io.dunflow.correspondence;

import io.dunflow.policy.Sitting;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says by the table {@code contact-caps} whether somebody was contacted often enough: a debt, or a person by all who owe
 * it to anybody of us. What was contacted is only counted where the table answers a limit, and once for a whole list.
 */
@Component
class ContactCaps {

    private final CountingContacts counting;

    ContactCaps(CountingContacts counting) {
        this.counting = counting;
    }

    /**
     * Begins to ask about a list of contacts, on this day or later ones. Until the end of the transaction nobody else
     * asks about the same people, where a limit counts by person.
     */
    Limits open(Collection<Contact> contacts, LocalDate from, Sitting sitting) {
        return new Limits(contacts.stream().distinct().toList(), from, sitting);
    }

    /** The limits of a list of contacts. */
    class Limits {

        private final List<Contact> contacts;
        private final LocalDate from;
        private final Sitting sitting;
        private final Map<Counted, Map<Contact, List<LocalDate>>> counted = new HashMap<>();

        private Limits(List<Contact> contacts, LocalDate from, Sitting sitting) {
            this.contacts = contacts;
            this.from = from;
            this.sitting = sitting;
        }

        /** The limit that keeps any of the contacts longest off a day; empty when none does. */
        Optional<Over> over(LocalDate day) {
            return contacts.stream()
                    .flatMap(contact -> over(contact, day).stream())
                    .max(Comparator.comparing(Over::free));
        }

        /** The same of one of them. */
        Optional<Over> over(Contact contact, LocalDate day) {
            var answer = sitting.ask("contact-caps", contact.facts());
            return answer.outputs().stream()
                    .map(row -> Cap.of(row, answer))
                    .flatMap(cap -> over(cap, contact, day).stream())
                    .max(Comparator.comparing(Over::free));
        }

        private Optional<Over> over(Cap cap, Contact contact, LocalDate day) {
            if (cap.exceptAskedFor() && contact.isAskedFor(day, cap.days())) {
                return Optional.empty();
            }
            var first = day.minusDays(cap.days() - 1L);
            var days = days(cap).getOrDefault(contact, List.of()).stream()
                    .filter(one -> !one.isBefore(first))
                    .toList();
            return days.size() < cap.atMost()
                    ? Optional.empty()
                    : Optional.of(new Over(
                            cap.reason(),
                            days.get(Math.max(cap.atMost(), 1) - 1).plusDays(cap.days()),
                            cap.decisionId()));
        }

        /** The days on which each was contacted, the latest first. */
        private Map<Contact, List<LocalDate>> days(Cap cap) {
            return counted.computeIfAbsent(
                    new Counted(cap.counted(), cap.per(), cap.exceptAskedFor(), cap.days()),
                    kind -> counting.count(cap, contacts, from.minusDays(cap.days() - 1L)));
        }
    }

    /** Why not yet, and the first day on which it may be. */
    record Over(String reason, LocalDate free, long decisionId) {}

    private record Counted(String what, String per, boolean exceptAskedFor, int days) {}
}
