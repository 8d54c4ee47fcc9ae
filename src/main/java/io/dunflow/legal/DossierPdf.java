package io.dunflow.legal;

import io.dunflow.correspondence.Pdfs;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
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
            Map.entry("WRITE_OFF", "writeOffState"),
            Map.entry("LIMITATION", "ground"),
            Map.entry("LEGAL", "legalState"),
            Map.entry("PLACEMENT", "placementState"));

    /** The same for codes beside it: a reason, and what else there is to say. */
    private static final Map<String, String> REASONS = Map.of(
            "DISPUTE", "disputeReason",
            "QUERY", "queryTopic",
            "PLAN", "planCause",
            "SETTLEMENT", "settlementCause",
            "WRITE_OFF", "writeOffReason",
            "LEGAL", "legalCause",
            "PLACEMENT", "placementCause");

    private static final Map<String, String> TEXTS = Map.of("WRITE_OFF", "writeOffCause", "HOLD", "holdReason");

    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;
    private final Pdfs pdfs;

    DossierPdf(SpringTemplateEngine templates, ApplicationContext beans, Pdfs pdfs) {
        this.templates = templates;
        this.beans = beans;
        this.pdfs = pdfs;
    }

    byte[] of(Dossier dossier, Locale locale) {
        var context = new Context(locale, Map.of("f", dossier, "groups", GROUPS, "reasons", REASONS, "texts", TEXTS));
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return pdfs.of(set(context, locale));
    }

    /** Words know their language from the request, which may be of another one, or none. */
    private String set(Context context, Locale locale) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return templates.process("legal/dossier", context);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
