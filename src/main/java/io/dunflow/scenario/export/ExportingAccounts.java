package io.dunflow.scenario.export;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.scenario.script.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.nodes.Node;

/** Tells the recorded life of an account as a scenario, without a word of who it is about. */
@Component
class ExportingAccounts {

    private static final String SCHEMA = "yaml-language-server: $schema=scenario.schema.json";

    private final GrantedCreditors granted;
    private final RecordedParties parties;
    private final RecordedHappenings happenings;
    private final RecordedPast past;
    private final RecordedTimeline timeline;

    ExportingAccounts(
            GrantedCreditors granted,
            RecordedParties parties,
            RecordedHappenings happenings,
            RecordedPast past,
            RecordedTimeline timeline) {
        this.granted = granted;
        this.parties = parties;
        this.happenings = happenings;
        this.past = past;
        this.timeline = timeline;
    }

    /**
     * The scenario of an account, through now.
     *
     * @return YAML that the runner plays; what scenarios have no word for stands in it as a remark
     * @throws io.dunflow.ledger.NotInLedger when there is no such account with a granted creditor
     */
    @Transactional(readOnly = true)
    public String export(long accountId) {
        granted.demandAccount(accountId);
        var account = parties.account(accountId);
        var end = timeline.end(account);
        var recorded = happenings.of(account);
        var all = Stream.concat(recorded.stream(), past.since(first(recorded, account), account).stream())
                .sorted(Recorded.IN_TIME)
                .toList();
        var root = new LinkedHashMap<String, Node>();
        root.put("scenario", ScenarioText.of("What happened to an account"));
        root.put(
                "why",
                ScenarioText.of(
                        "A recorded account, with other names. Say here what should have happened, and change what is expected."));
        root.put("creditor", ScenarioText.of(parties.creditor(account)));
        root.put("debtors", ScenarioText.lines(nodes(parties.debtors(account))));
        root.put("timeline", ScenarioText.lines(timeline.of(all, end, account)));
        return ScenarioText.of(ScenarioText.remark(ScenarioText.lines(root), remarks(account)));
    }

    private static Instant first(List<Recorded> recorded, ExportedAccount account) {
        return recorded.isEmpty() ? account.moment() : recorded.get(0).at();
    }

    private List<String> remarks(ExportedAccount account) {
        var remarks = new ArrayList<>(List.of(
                SCHEMA, "Creditor, debtor and agencies are as at the export; what was different before is not told."));
        if (parties.hasContacts(account)) {
            remarks.add("not told: letters went to others than the debtor too");
        }
        if (past.isWithheld(account)) {
            remarks.add("not told: how the debtor paid creditors that are not granted to whoever exported it");
        }
        return remarks;
    }

    private static Map<String, Node> nodes(Map<String, Facts> facts) {
        var nodes = new LinkedHashMap<String, Node>();
        facts.forEach((name, fields) -> nodes.put(name, ScenarioText.of(fields)));
        return nodes;
    }
}
