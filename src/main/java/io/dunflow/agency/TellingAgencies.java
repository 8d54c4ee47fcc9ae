package io.dunflow.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what an agency is to be told, in the transaction in which it became so. It leaves after the commit. */
@Component
class TellingAgencies {

    private final Placements placements;
    private final GatheringEvidence evidence;
    private final ToldItems told;
    private final PackageFormats formats;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    TellingAgencies(
            Placements placements,
            GatheringEvidence evidence,
            ToldItems told,
            PackageFormats formats,
            ObjectMapper json,
            JdbcClient jdbc,
            Clock clock) {
        this.placements = placements;
        this.evidence = evidence;
        this.told = told;
        this.formats = formats;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The package: who owes, what, what stands on top of it, and the evidence of what was tried.
     *
     * @param format that it is to have, and all that is said of it later; null: the agency's
     */
    void placed(Placement placement, String format) {
        if (format != null) {
            formats.get(format);
        }
        var content = new LinkedHashMap<String, Object>();
        content.put("debtor", debtor(placement.accountId()));
        content.put("items", told.of(items(placement)));
        content.put("evidence", evidence.of(placement));
        add(placement, "PLACE", content, format);
    }

    /** The sums of each item, and of what stands on top of it, as they are now, from the beginning: told twice they change nothing. */
    void changed(Placement placement) {
        add(placement, "BALANCE", Map.of("items", told.of(items(placement))));
    }

    void paused(Placement placement, String why) {
        add(placement, "PAUSE", Map.of("reason", why));
    }

    void resumed(Placement placement) {
        add(placement, "RESUME", Map.of());
    }

    void ended(Placement placement, PlacementState state, String cause) {
        add(
                placement,
                state == PlacementState.SETTLED ? "CLOSE" : "RECALL",
                Map.of("reason", cause == null ? state.name() : cause, "items", items(placement)));
    }

    private List<PlacedItem> items(Placement placement) {
        return placements.itemsOf(placement.id()).stream()
                .filter(item -> item.original() != null)
                .toList();
    }

    private Map<String, Object> debtor(long accountId) {
        return jdbc.sql(
                        """
                        select d.number, d.name, d.kind, d.language, d.email, d.phone, d.street, d.postal_code, d.city, d.country,
                          a.currency, c.code as creditor
                        from account a join debtor d on d.id = a.debtor_id join creditor c on c.id = a.creditor_id where a.id = ?
                        """)
                .param(accountId)
                .query()
                .singleRow();
    }

    private void add(Placement placement, String kind, Map<String, ?> content) {
        add(placement, kind, content, null);
    }

    private void add(Placement placement, String kind, Map<String, ?> content, String format) {
        jdbc.sql(
                        """
                        insert into agency_message (agency_id, placement_id, direction, kind, number, content, state, format, at)
                        select p.agency_id, p.id, 'OUT', :kind, 'P' || p.id || '-' || (1 + (select count(*) from agency_message m
                          where m.placement_id = p.id and m.direction = 'OUT')), :content::jsonb, 'QUEUED',
                          coalesce(:format::text, (select m.format from agency_message m where m.placement_id = p.id
                            and m.agency_id = p.agency_id and m.direction = 'OUT' order by m.id desc limit 1)), :now
                        from placement p where p.id = :placement
                        """)
                .param("placement", placement.id())
                .param("kind", kind)
                .param("content", write(content))
                .param("format", format)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
