package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.correspondence.ImportedConsents;
import io.dunflow.credit.PublishingCreditInformation;
import io.dunflow.credit.PublishingOrders;
import io.dunflow.credit.PublishingRates;
import io.dunflow.dunning.ImportedState;
import io.dunflow.ledger.FileSnapshot;
import io.dunflow.ledger.PublishingContacts;
import io.dunflow.ledger.PublishingDebtors;
import io.dunflow.ledger.PublishingHistory;
import io.dunflow.ledger.PublishingLabels;
import io.dunflow.ledger.PublishingOpenItems;
import io.dunflow.ledger.PublishingParties;
import io.dunflow.ledger.Sentence;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings checked rows to where they belong, by sets, in the order in which they need each other. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Publishing {

    private static final Sentence NOTHING_CLOSED = say("import.nothingClosed");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PublishingParties parties;
    private final PublishingDebtors debtors;
    private final PublishingOpenItems openItems;
    private final PublishingHistory history;
    private final PublishingPayments payments;
    private final PublishingReturns returns;
    private final ImportedState state;
    private final ImportedConsents consents;
    private final Conflicts conflicts;
    private final PublishingLabels labels;
    private final PublishingContacts contacts;
    private final PublishingOrders orders;
    private final PublishingRates rates;
    private final PublishingCreditInformation creditInformation;

    Publishing(
            JdbcClient jdbc,
            Clock clock,
            PublishingParties parties,
            PublishingDebtors debtors,
            PublishingOpenItems openItems,
            PublishingHistory history,
            PublishingPayments payments,
            PublishingReturns returns,
            ImportedState state,
            ImportedConsents consents,
            Conflicts conflicts,
            PublishingLabels labels,
            PublishingContacts contacts,
            PublishingOrders orders,
            PublishingRates rates,
            PublishingCreditInformation creditInformation) {
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.parties = parties;
        this.debtors = debtors;
        this.openItems = openItems;
        this.history = history;
        this.payments = payments;
        this.returns = returns;
        this.state = state;
        this.consents = consents;
        this.conflicts = conflicts;
        this.labels = labels;
        this.orders = orders;
        this.rates = rates;
        this.creditInformation = creditInformation;
    }

    /** Publishes what is left in {@code staged_row}. */
    Published publish(ImportRequest request, Mapping mapping, FileSnapshot snapshot, boolean anyRejected) {
        if (mapping.creditors() != null) {
            parties.createCreditors(mapping.creditors());
        }
        return switch (request.kind()) {
            case DEBTORS -> publishDebtors(request, snapshot);
            case OPEN_ITEMS -> publishOpenItems(request, snapshot, anyRejected);
            case SETTLED_ITEMS -> publishSettledItems();
            case SALES -> publishSales();
            case PAYMENTS -> publishPayments(request, snapshot);
            case RETURNS -> publishReturns(snapshot);
            case CONTACTS -> publishContacts(snapshot);
            case ORDERS -> publishOrders(snapshot);
            case RATES -> publishRates(snapshot);
            case CREDIT_SCORES -> publishScores(snapshot);
            case CREDIT_INSURANCES -> publishInsurances(snapshot);
        };
    }

    private Published publishDebtors(ImportRequest request, FileSnapshot snapshot) {
        debtors.publishAndReplace();
        parties.findAccounts();
        labels.ofDebtors(snapshot, file(request));
        consents.permit(snapshot.importId(), clock.instant());
        return counted(0, 0, null);
    }

    private Published publishOpenItems(ImportRequest request, FileSnapshot received, boolean anyRejected) {
        debtors.publish();
        parties.openAccounts();
        parties.lockAccounts();
        var snapshot = received.publishedAt(clock.instant());
        openItems.findItems(snapshot);
        long disagreements = conflicts.note(snapshot);
        openItems.publish(snapshot);
        long closed = request.closeMissing() && !anyRejected ? openItems.closeMissing(snapshot) : 0;
        if (request.closeMissing() && !anyRejected) {
            disagreements += conflicts.noteMissing(snapshot);
        }
        conflicts.tell(snapshot.importId());
        labels.ofItems(snapshot, file(request));
        state.startClocks();
        state.setHolds(snapshot.importId(), snapshot.asOf(), clock.instant(), snapshot.bookedBy());
        consents.permit(snapshot.importId(), clock.instant());
        return counted(closed, disagreements, request.closeMissing() && anyRejected ? NOTHING_CLOSED : null);
    }

    private Published publishSettledItems() {
        debtors.publish();
        parties.openAccounts();
        history.publishSettledItems();
        return counted(0, 0, null);
    }

    private Published publishSales() {
        parties.findAccounts();
        history.publishSales();
        return counted(0, 0, null);
    }

    private Published publishPayments(ImportRequest request, FileSnapshot snapshot) {
        parties.findAccounts();
        payments.publish(snapshot.bookedBy());
        if (request.completeThrough() != null) {
            payments.completeThrough(request.completeThrough(), snapshot);
        }
        return counted(0, 0, null);
    }

    private Published publishReturns(FileSnapshot snapshot) {
        parties.findAccounts();
        parties.lockAccounts();
        returns.publish(snapshot.bookedBy());
        return counted(0, 0, null);
    }

    private Published publishContacts(FileSnapshot snapshot) {
        contacts.publish(snapshot);
        return counted(0, 0, null);
    }

    private Published publishOrders(FileSnapshot snapshot) {
        parties.openAccounts();
        orders.publish(snapshot);
        return counted(0, 0, null);
    }

    private Published publishRates(FileSnapshot snapshot) {
        rates.publish(snapshot);
        return counted(0, 0, null);
    }

    private Published publishScores(FileSnapshot snapshot) {
        creditInformation.scores(snapshot);
        return counted(0, 0, null);
    }

    private Published publishInsurances(FileSnapshot snapshot) {
        creditInformation.insurances(snapshot);
        return counted(0, 0, null);
    }

    private static String file(ImportRequest request) {
        return request.fileName() == null ? request.kind().word() : request.fileName();
    }

    private Published counted(long closedMissing, long conflicts, Sentence note) {
        long rows =
                jdbc.sql("select count(*) from staged_row").query(Long.class).single();
        long unchanged = jdbc.sql(
                        """
                select count(*) from staged_row s where known
                and not exists (select from staged_change c where c.line = s.line)""")
                .query(Long.class)
                .single();
        return new Published(rows, unchanged, closedMissing, conflicts, note);
    }
}
