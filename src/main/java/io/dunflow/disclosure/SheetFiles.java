package io.dunflow.disclosure;

import io.dunflow.correspondence.Pdfs;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A sheet as a file that can be given away: it needs nothing beside it. */
@Component
class SheetFiles {

    private final ITemplateEngine templates;
    private final Pdfs pdfs;

    SheetFiles(ITemplateEngine templates, Pdfs pdfs) {
        this.templates = templates;
        this.pdfs = pdfs;
    }

    String html(PolicySheet sheet) {
        return filled(sheet, false);
    }

    byte[] pdf(PolicySheet sheet) {
        return pdfs.of(filled(sheet, true));
    }

    private String filled(PolicySheet sheet, boolean paper) {
        var context = new Context(Locale.forLanguageTag(sheet.language()), Map.of("sheet", sheet, "paper", paper));
        return templates.process("disclosure/document", context);
    }
}
