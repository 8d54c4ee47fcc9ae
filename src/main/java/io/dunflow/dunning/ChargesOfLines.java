package io.dunflow.dunning;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.ledger.NewCharge;
import io.dunflow.ledger.RestatingCharges;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the letters of a run's lines claim on top of their items, by the rules of the proposal and the books of now. */
@Component
class ChargesOfLines {

    private static final String INTEREST_RESTATED = "INTEREST_RESTATED";
    private static final String POLICY = "policy";

    private final ItemCharges charges;
    private final RestatingCharges restating;
    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ChargesOfLines(
            ItemCharges charges, RestatingCharges restating, Decisions decisions, JdbcClient jdbc, ObjectMapper json) {
        this.charges = charges;
        this.restating = restating;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By line; a line that claims none is missing. Interest of earlier letters that comes to nothing now ends. */
    Map<Long, List<NewCharge>> of(Long[] lineIds) {
        var asked = jdbc.sql(ASKED).param("lines", lineIds).query(Asked.class).list();
        var ofLines = new HashMap<Long, List<NewCharge>>();
        asked.stream().collect(groupingBy(Asked::runDate)).forEach((day, ofDay) -> add(ofLines, day, ofDay));
        return ofLines;
    }

    private void add(Map<Long, List<NewCharge>> ofLines, LocalDate day, List<Asked> asked) {
        var rules = asked.stream().collect(Collectors.toMap(Asked::itemId, this::rule));
        var found = charges.of(rules, day, decisions.open());
        if (!found.missing().isEmpty()) {
            throw found.missing().values().iterator().next();
        }
        restating.endClaimed(found.ended(), INTEREST_RESTATED, POLICY);
        asked.forEach(one -> ofLines.computeIfAbsent(one.lineId(), id -> new ArrayList<>())
                .addAll(found.charges().getOrDefault(one.itemId(), List.of())));
    }

    private ChargeRule rule(Asked asked) {
        try {
            return ChargeRule.of(
                    new Answer(asked.decision(), List.of(), json.readValue(asked.outputs(), new TypeReference<>() {})));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The record of decision " + asked.decision() + " is broken", e);
        }
    }

    private static final String ASKED =
            """
            select x.line_id, x.item_id, r.run_date, d.id as decision, d.outputs::text as outputs
            from run_line_item x join run_line l on l.id = x.line_id join dunning_run r on r.id = l.run_id
            join creditor c on c.id = l.creditor_id join decision d on d.id = x.charge_decision
            where x.line_id = any(:lines) and x.action = 'CLAIM' and not c.shadow
              and (x.charged > 0 or exists (select from charge h where h.item_id = x.item_id and h.kind = 'INTEREST'
                and h.state = 'CLAIMED'))
            """;

    private record Asked(long lineId, long itemId, LocalDate runDate, long decision, String outputs) {}
}
