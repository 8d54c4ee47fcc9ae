package io.dunflow.agency;

import io.dunflow.ledger.ContentDiffers;
import io.dunflow.ledger.Sentence;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What agencies post to us. Nobody signs in here: the signature over time, id and body says who it is, and an old time is
 * refused. The same id with the same body is answered again and changes nothing; with another body it is refused.
 */
@RestController
@RequestMapping("/agency-webhooks/{code}")
class AgencyWebhooks {

    private final AgencyConnections connections;
    private final AgencySettings settings;
    private final AgencyFiles files;
    private final ReceivingNews receiving;

    AgencyWebhooks(AgencyConnections connections, AgencySettings settings, AgencyFiles files, ReceivingNews receiving) {
        this.connections = connections;
        this.settings = settings;
        this.files = files;
        this.receiving = receiving;
    }

    @PostMapping("/messages")
    ResponseEntity<AgencyFile> messages(
            @PathVariable String code,
            @RequestHeader(name = Signature.ID, required = false) String id,
            @RequestHeader(name = Signature.TIME, required = false) String time,
            @RequestHeader(name = Signature.SIGNATURE, required = false) String signature,
            @RequestBody(required = false) byte[] body) {
        return take(code, "message-" + id, id, time, signature, body == null ? new byte[0] : body);
    }

    @PostMapping("/statements")
    ResponseEntity<AgencyFile> statements(
            @PathVariable String code,
            @RequestHeader(name = Signature.ID, required = false) String id,
            @RequestHeader(name = Signature.TIME, required = false) String time,
            @RequestHeader(name = Signature.SIGNATURE, required = false) String signature,
            @RequestBody(required = false) byte[] body) {
        return take(code, "statement-" + id, id, time, signature, body == null ? new byte[0] : body);
    }

    /** Who is not known is answered like who signs wrongly. */
    private ResponseEntity<AgencyFile> take(
            String code, String name, String id, String time, String signature, byte[] body) {
        var speaks = connections.of(code).filter(one -> "REST".equals(one.protocol()));
        var key = settings.secrets().get(code);
        if (speaks.isEmpty()
                || key == null
                || id == null
                || id.length() > 200
                || !Signature.holds(signature, key, id, time, body, Instant.now(), settings.window())) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        if (files.isOther(code, name, ReceivingNews.sha256(body))) {
            throw new ContentDiffers(Sentence.say("agency.numberUsed", id));
        }
        var file = receiving.take(code, name, body);
        return ResponseEntity.status(file.readable() ? 200 : 422).body(file);
    }
}
