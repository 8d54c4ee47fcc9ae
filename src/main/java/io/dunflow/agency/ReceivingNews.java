package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what an agency sent. Each line acts in a transaction of its own: one that is wrong is listed with its field and
 * reason and becomes a task, and keeps no other from acting. The same file once more changes nothing.
 */
@Component
public class ReceivingNews {

    private static final Logger log = LoggerFactory.getLogger(ReceivingNews.class);

    private final AgencyConnections connections;
    private final PackageFormats formats;
    private final ReadingNews reading;
    private final ActingOnNews acting;
    private final AgencyFiles files;
    private final Reconciling reconciling;
    private final TransactionTemplate transactions;

    ReceivingNews(
            AgencyConnections connections,
            PackageFormats formats,
            ReadingNews reading,
            ActingOnNews acting,
            AgencyFiles files,
            Reconciling reconciling,
            TransactionTemplate transactions) {
        this.connections = connections;
        this.formats = formats;
        this.reading = reading;
        this.acting = acting;
        this.files = files;
        this.reconciling = reconciling;
        this.transactions = new TransactionTemplate(transactions.getTransactionManager());
        this.transactions.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Takes a file; one whose name tells of a statement is compared with our books. Each is kept in a transaction of its own:
     * a wrong one takes nothing of the others with it.
     */
    public AgencyFile take(String agency, String name, byte[] content) {
        var sha256 = sha256(content);
        if (files.isKnown(agency, sha256)) {
            return kept(() -> files.repeated(agency, name, sha256));
        }
        var format =
                formats.get(connections.of(agency).map(AgencyConnection::format).orElse("standard"));
        return name.startsWith("statement")
                ? statement(agency, name, content, sha256, format)
                : answers(agency, name, content, sha256, format);
    }

    private AgencyFile answers(String agency, String name, byte[] content, String sha256, PackageFormat format) {
        List<News> all;
        try {
            all = reading.read(content, format.answers(), "messages");
        } catch (InvalidInput unreadable) {
            return kept(() -> files.refused(agency, name, sha256, unreadable));
        }
        var outcomes = new ArrayList<AgencyFile.Outcome>();
        all.forEach(news -> outcomes.add(act(agency, news)));
        return kept(() -> files.done(agency, name, sha256, outcomes));
    }

    private AgencyFile statement(String agency, String name, byte[] content, String sha256, PackageFormat format) {
        try {
            var as = format.statements() == null ? format.answers() : format.statements();
            var lines = reading.read(content, as, "lines");
            return kept(() -> {
                reconciling.reconcile(agency, lines, sha256, "agency " + agency);
                return files.done(
                        agency,
                        name,
                        sha256,
                        lines.stream()
                                .map(line -> AgencyFile.Outcome.taken(line, true))
                                .toList());
            });
        } catch (Refusal refused) {
            return kept(() -> files.refused(agency, name, sha256, refused));
        }
    }

    private AgencyFile kept(Supplier<AgencyFile> file) {
        return transactions.execute(transaction -> file.get());
    }

    private AgencyFile.Outcome act(String agency, News news) {
        try {
            return AgencyFile.Outcome.taken(news, acting.act(agency, news));
        } catch (Refusal refused) {
            return AgencyFile.Outcome.refused(news, refused);
        } catch (RuntimeException e) {
            log.error("Line {} of agency {} could not be taken", news.line(), agency, e);
            return AgencyFile.Outcome.refused(
                    news,
                    new InvalidInput("file", say("agency.internal", e.getClass().getSimpleName())));
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(String content) {
        return sha256(content.getBytes(StandardCharsets.UTF_8));
    }
}
