package io.dunflow.correspondence;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.GrantedCreditors;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices over the API. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesResource {

    private static final int MOST = 500;
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    /** Shown as a picture of what was sent: no script, nothing loaded, no form, no way out of the frame. */
    private static final String SANDBOX =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'self'";

    private final NoticeArchive archive;
    private final BouncingNotices bouncing;
    private final BouncingCopies copies;
    private final GrantedCreditors granted;

    NoticesResource(NoticeArchive archive, BouncingNotices bouncing, BouncingCopies copies, GrantedCreditors granted) {
        this.granted = granted;
        this.copies = copies;
        this.archive = archive;
        this.bouncing = bouncing;
    }

    @GetMapping
    Part list(
            @RequestParam(required = false) Long account,
            @RequestParam(required = false) NoticeState state,
            @RequestParam(required = false) Long cursor,
            @RequestParam(defaultValue = "100") int limit) {
        if (account != null) {
            granted.demandAccount(account);
        }
        var most = Math.max(1, Math.min(limit, MOST));
        var rows = archive.list(account, state, cursor, most + 1);
        return rows.size() <= most
                ? new Part(rows, null)
                : new Part(
                        rows.subList(0, most), Long.toString(rows.get(most - 1).id()));
    }

    @GetMapping("/{id}")
    NoticeView one(@PathVariable long id) {
        return archive.one(id).orElseThrow(() -> new UnknownNotice(say("notice.unknown", id)));
    }

    @GetMapping("/{id}/body")
    ResponseEntity<String> body(@PathVariable long id) {
        one(id);
        var html = archive.html(id).orElseThrow(() -> new UnknownNotice(say("notice.notSent", id)));
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(html);
    }

    /** Who reads it along. */
    @GetMapping("/{id}/copies")
    List<NoticeCopies.View> copies(@PathVariable long id) {
        one(id);
        return copies.of(id);
    }

    /** The mail came back for good; said twice, it is the first time that counts. */
    @PostMapping("/{id}/bounce")
    NoticeView bounce(@PathVariable long id, @RequestBody Bounce bounce) {
        one(id);
        if (bounce.copy() == null) {
            bouncing.bounce(id, bounce.reason(), bounce.at());
        } else {
            copies.bounce(id, bounce.copy(), bounce.reason());
        }
        return one(id);
    }

    /**
     * What the mail server of the recipient said.
     *
     * @param at when it said it; null: now
     * @param copy id of the copy that came back, and not the notice; else null
     */
    record Bounce(String reason, Instant at, Long copy) {}

    /** @param next cursor of the next part; null on the last */
    record Part(List<NoticeView> items, String next) {}
}
