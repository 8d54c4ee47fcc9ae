package io.dunflow.correspondence;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sets letters and other documents as PDF. Nothing is loaded from anywhere but the fonts that come with us. */
@Component
public class Pdfs {

    private static final String FAMILY = "Liberation Sans";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** The PDF of well-formed HTML. */
    public byte[] of(String html) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useUriResolver((base, uri) -> null)
                .useFont(() -> font("LiberationSans-Regular.ttf"), FAMILY)
                .useFont(() -> font("LiberationSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
                .withHtmlContent(html, null)
                .withProducer("Dunflow")
                .toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The letter could not be set", e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String name) {
        try {
            return new ClassPathResource("notices/fonts/" + name).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " is missing", e);
        }
    }
}
