package io.dunflow.legal;

import static io.dunflow.ledger.Sentence.label;
import static io.dunflow.ledger.Sentence.say;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Refused;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the file of a legal action to a lawyer or a court, and keeps it as it was given: who answers for it later can show
 * it.
 */
@Component
@Transactional
public class HandingOverFiles {

    private static final int LONGEST = 500;

    private final LegalActions actions;
    private final LegalFiles files;
    private final Dossiers dossiers;
    private final DossierPdf pdf;
    private final RequestingEnforcement enforcement;
    private final SuableItems suable;
    private final CreditorDays days;
    private final ObjectMapper json;
    private final GrantedCreditors granted;
    private final AccountLocks locks;

    HandingOverFiles(
            LegalActions actions,
            LegalFiles files,
            Dossiers dossiers,
            DossierPdf pdf,
            RequestingEnforcement enforcement,
            SuableItems suable,
            CreditorDays days,
            ObjectMapper json,
            GrantedCreditors granted,
            AccountLocks locks) {
        this.actions = actions;
        this.files = files;
        this.dossiers = dossiers;
        this.pdf = pdf;
        this.enforcement = enforcement;
        this.suable = suable;
        this.days = days;
        this.json = json;
        this.granted = granted;
        this.locks = locks;
    }

    /**
     * Makes it of what is known now.
     *
     * @param locale in which the document is written
     * @return what was kept
     * @throws InvalidInput when nobody is named to whom it goes
     * @throws Refused when nobody agreed to the action yet, or it is over, or
     *     no court has it and something of it is time-barred by now
     */
    public LegalFile handOver(long actionId, LegalFileOrder order, Locale locale, String by) {
        demand("to", order.to());
        if (order.role() == null) {
            throw new InvalidInput("role", say("missing"));
        }
        if (order.address() != null) {
            demand("address", order.address());
        }
        var action = lock(actionId);
        DecidingLegalActions.expect(action, action.state().covers());
        refuseBarred(action);
        var dossier = dossiers.of(action, by);
        var request = enforcement.with(action, order);
        var lacking = request.map(RequestingEnforcement.Prepared::lacking).orElse(List.of());
        var id = files.add(actionId, order, locale.getLanguage(), lacking, by);
        files.addPart(id, "dossier.pdf", MediaType.APPLICATION_PDF_VALUE, pdf.of(dossier, locale));
        files.addPart(id, "dossier.json", MediaType.APPLICATION_JSON_VALUE, bytes(dossier));
        request.filter(made -> made.lacking().isEmpty())
                .ifPresent(made -> files.addPart(
                        id, "debt-enforcement.json", MediaType.APPLICATION_JSON_VALUE, bytes(made.requests())));
        actions.note(actionId, "FILE", null, order.to(), null, null, by);
        return files.ofAction(actionId).get(0);
    }

    /** A part of what was given, byte for byte. */
    @Transactional(readOnly = true)
    public LegalFile.Content content(long actionId, long fileId, String name) {
        granted.demandAccount(get(actionId).accountId());
        return files.content(actionId, fileId, name).orElseThrow(() -> new NotInLedger("legalFile", fileId));
    }

    /** What was given so far, newest first. */
    @Transactional(readOnly = true)
    public List<LegalFile> ofAction(long actionId) {
        granted.demandAccount(get(actionId).accountId());
        return files.ofAction(actionId);
    }

    private static void demand(String field, String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(field, say("missing"));
        }
        if (text.length() > LONGEST) {
            throw new InvalidInput(field, say("text.tooLong", LONGEST));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
            throw new InvalidInput(field, say("text.control"));
        }
    }

    private void refuseBarred(LegalAction action) {
        var barred = suable.of(action, days.todayOf(action.accountId())).stream()
                .anyMatch(item -> "TIME_BARRED".equals(item.why()));
        if (barred && !action.state().atCourt()) {
            throw new Refused(say("legal.notReady", label("legalOut", "TIME_BARRED")));
        }
    }

    private byte[] bytes(Object data) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LegalAction lock(long id) {
        var action = get(id);
        granted.demandAccount(action.accountId());
        locks.take(action.accountId());
        return get(id);
    }

    private LegalAction get(long id) {
        return actions.find(id).orElseThrow(() -> new NotInLedger("legal", id));
    }
}
