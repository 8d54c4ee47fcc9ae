package io.dunflow.legal;

import io.dunflow.correspondence.Pdfs;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Sets a dossier as a PDF that can be sent to a lawyer. */
@Component
class DossierPdf {

    /** Which message says what a code of the history means. */
    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("CALL", "call"),
            Map.entry("SAID", "nonPayment"),
            Map.entry("DISPUTE", "matterEvent"),
            Map.entry("QUERY", "matterEvent"),
            Map.entry("PLAN", "planState"),
            Map.entry("INSTALMENT", "instalmentState"),
            Map.entry("SETTLEMENT", "settlementState"),
            Map.entry("DEFERRAL", "dossierEvent"),
            Map.entry("HOLD", "dossierEvent"),
            Map.entry("FACT", "dossierEvent"),
            Map.entry("FINAL", "finalNotice"),
            Map.entry("CORRECTION", "correctionState"),
            Map.entry("WRITE_OFF", "writeOffState"),
            Map.entry("LIMITATION", "ground"),
            Map.entry("LEGAL", "legalState"),
            Map.entry("PLACEMENT", "placementState"));

    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;
    private final Pdfs pdfs;

    DossierPdf(SpringTemplateEngine templates, ApplicationContext beans, Pdfs pdfs) {
        this.templates = templates;
        this.beans = beans;
        this.pdfs = pdfs;
    }

    byte[] of(Dossier dossier, Locale locale) {
        var context = new Context(locale, Map.of("f", dossier, "groups", GROUPS));
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return pdfs.of(templates.process("legal/dossier", context));
    }
}
