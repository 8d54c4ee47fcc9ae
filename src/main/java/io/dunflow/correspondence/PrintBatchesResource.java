package io.dunflow.correspondence;

import io.dunflow.ledger.GrantedCreditors;
import java.security.Principal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Print batches over the API. */
@RestController
@RequestMapping("/api/v1/print-batches")
class PrintBatchesResource {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final PrintBatches batches;
    private final GrantedCreditors granted;

    PrintBatchesResource(JdbcClient jdbc, PrintBatches batches, GrantedCreditors granted) {
        this.granted = granted;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @GetMapping
    Part list(@RequestParam(required = false) Long cursor, @RequestParam(defaultValue = "100") int limit) {
        var most = Math.max(1, Math.min(limit, MOST));
        var rows = rows(cursor == null ? Long.MAX_VALUE : cursor, most + 1);
        return rows.size() <= most
                ? new Part(rows, null)
                : new Part(
                        rows.subList(0, most), Long.toString(rows.get(most - 1).id()));
    }

    /** Handing over a batch that has left changes nothing: repeating is safe. */
    @PostMapping("/{id}/hand-over")
    PrintBatchView handOver(@PathVariable long id, Principal user) {
        one(id);
        batches.handOver(id, user.getName());
        return one(id);
    }

    private PrintBatchView one(long id) {
        return rows(id + 1, 1).stream()
                .filter(batch -> batch.id() == id)
                .findFirst()
                .orElseThrow(() -> new UnknownBatch(id));
    }

    private List<PrintBatchView> rows(long before, int limit) {
        return jdbc.sql(
                        """
                        select b.id, k.code as creditor, b.business_date, b.no, b.folder,
                          (select count(*) from notice n where n.batch_id = b.id
                             and n.state in ('BATCHED', 'HANDED_OVER', 'DISPROVED'))::int as letters,
                          (select count(*) from notice n where n.batch_id = b.id
                             and n.state = 'WITHDRAWN')::int as withdrawn,
                          b.closed_by as handed_over_by, b.handed_over_at
                        from print_batch b join creditor k on k.id = b.creditor_id
                        where b.id < ? and b.creditor_id = any(?) order by b.id desc limit ?
                        """)
                .params(before, granted.ids(), limit)
                .query(PrintBatchView.class)
                .list();
    }

    /** @param next cursor of the next part; null on the last */
    record Part(List<PrintBatchView> items, String next) {}
}
