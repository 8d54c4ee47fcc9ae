package io.dunflow.scenario.history;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random histories: runs and money most of all, agreements and their answers between them, now and then an end of one. */
class Histories extends DomainContextBase {

    @Provide
    Arbitrary<History> histories() {
        return of(9);
    }

    @Provide
    Arbitrary<Deed> deeds() {
        return Combinators.combine(
                        kinds(),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 30))
                .as(Deed::new);
    }

    private Arbitrary<History> of(int most) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(false, true),
                        deeds().list().ofMinSize(1).ofMaxSize(most))
                .as((start, consumer, deeds) ->
                        new History(start, consumer, start % 2 == 0 ? remindedFirst(deeds) : deeds));
    }

    /** What is said of invoices that nobody was reminded of is said more rarely. */
    private static List<Deed> remindedFirst(List<Deed> deeds) {
        return Stream.concat(Stream.of(new Deed(DeedKind.RUN, 0, 0, 0, 0)), deeds.stream())
                .toList();
    }

    private static Arbitrary<DeedKind> kinds() {
        return Arbitraries.frequency(
                Tuple.of(7, DeedKind.RUN),
                Tuple.of(5, DeedKind.PAYMENT),
                Tuple.of(2, DeedKind.INVOICE),
                Tuple.of(2, DeedKind.CREDIT_NOTE),
                Tuple.of(3, DeedKind.PROMISE),
                Tuple.of(3, DeedKind.PLAN),
                Tuple.of(1, DeedKind.ACCEPTANCE),
                Tuple.of(1, DeedKind.RETURNED_INSTALMENT),
                Tuple.of(3, DeedKind.DISPUTE),
                Tuple.of(2, DeedKind.HOLD),
                Tuple.of(1, DeedKind.BACKDATED),
                Tuple.of(2, DeedKind.DEFERRAL),
                Tuple.of(3, DeedKind.SETTLEMENT),
                Tuple.of(2, DeedKind.SHARED),
                Tuple.of(2, DeedKind.REVERSAL),
                Tuple.of(2, DeedKind.ANSWER_DISPUTE),
                Tuple.of(2, DeedKind.FACT),
                Tuple.of(2, DeedKind.WRITE_OFF),
                Tuple.of(2, DeedKind.APPROVAL),
                Tuple.of(1, DeedKind.WEEKS),
                Tuple.of(4, DeedKind.END));
    }
}
