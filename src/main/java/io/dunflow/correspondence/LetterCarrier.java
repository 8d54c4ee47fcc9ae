package io.dunflow.correspondence;

import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices by post: one PDF each, in the open print batch of its creditor's day. */
@Component
class LetterCarrier implements Carrier {

    private final JdbcClient jdbc;
    private final Pdfs pdfs;
    private final Path folder;

    LetterCarrier(JdbcClient jdbc, Pdfs pdfs, LetterSettings settings) {
        this.jdbc = jdbc;
        this.pdfs = pdfs;
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    @Override
    public Channel channel() {
        return Channel.LETTER;
    }

    @Override
    public Consignment prepare(Outgoing outgoing, Message message) {
        var address = PostalAddress.of(outgoing.recipient());
        if (!address.isComplete()) {
            throw NotSent.permanent("The recipient has no complete postal address", null);
        }
        var pdf = pdfs.of(message.html());
        var batch = openBatch(outgoing.sender(), outgoing.notice().businessDate());
        var file = Path.of(batch.folder()).resolve(outgoing.file() + ".pdf");
        return new Consignment(
                String.join(", ", address.lines()), file.toString(), batch.id(), () -> DurableFile.write(file, pdf));
    }

    /** The batch stays locked, hence open, to the end of the transaction. */
    private Batch openBatch(Sender sender, LocalDate date) {
        return jdbc.sql(
                        """
                        insert into print_batch (creditor_id, business_date, no, folder)
                        select :creditor, :date, x.no, :folder || '/batch-' || x.no
                        from (select count(*) + 1 as no from print_batch
                               where creditor_id = :creditor and business_date = :date) x
                        on conflict (creditor_id, business_date) where closed_at is null
                          do update set folder = print_batch.folder
                        returning id, folder
                        """)
                .param("creditor", sender.id())
                .param("date", date)
                .param(
                        "folder",
                        folder.resolve(safe(sender)).resolve(date.toString()).toString())
                .query(Batch.class)
                .single();
    }

    private static String safe(Sender sender) {
        var slug = Plain.slug(sender.code());
        return slug.equalsIgnoreCase(sender.code()) ? slug : slug + "-" + sender.id();
    }

    @Override
    public String toString() {
        return "print";
    }

    /** Where a letter joins. */
    record Batch(long id, String folder) {}
}
