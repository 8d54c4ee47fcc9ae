package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Portfolio;
import org.junit.jupiter.api.Test;

/** Who may grant creditors, to whom, since when, and what is only for those who have all. */
@IntegrationTest
class GrantingCreditorsIT extends OneOfTwoCreditors {

    @Test
    void anAdministratorGrantsAndSeesWhatIsGranted() {
        var answer = new Visitor(port).as("admin").get("/api/v1/users/" + user + "/creditors");

        assertThat(answer.body()).isEqualTo("{\"all\":false,\"creditors\":[\"" + mine.code() + "\"],\"groups\":[]}");
        assertThat(read("/api/v1/users/" + user + "/creditors").statusCode()).isEqualTo(403);
        assertThat(grant("[\"nobody\"]").body()).contains("there is no creditor nobody");
        assertThat(new Visitor(port)
                        .as("admin")
                        .get("/api/v1/users/nobody/creditors")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFirstAdministratorAndTheDemosUsersHaveAllCreditors() {
        var answer = new Visitor(port).as("admin").get("/api/v1/users/admin/creditors");

        assertThat(answer.body()).contains("\"all\":true");
        assertThat(new Visitor(port)
                        .as("finance")
                        .get("/api/v1/creditors/" + others.code())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsGrantedToAGroupIsGrantedToWhoIsInIt() {
        var group = "team" + user;
        identity.saveGroup(identity.newGroup(group));
        identity.createMembership(user, group);

        new Visitor(port)
                .as("admin")
                .json("PUT", "/api/v1/groups/" + group + "/creditors", creditors("[\"" + others.code() + "\"]"));

        assertThat(read("/api/v1/creditors/" + others.code()).statusCode()).isEqualTo(200);
        jdbc.sql("delete from creditor_grant where group_id = ?").param(group).update();
        identity.deleteGroup(group);
    }

    @Test
    void aGrantThatIsTakenAwayHoldsAtOnceAndBothAreOnRecord() {
        assertThat(read("/api/v1/accounts/" + myAccount.id()).statusCode()).isEqualTo(200);

        grant("[]");

        assertThat(read("/api/v1/accounts/" + myAccount.id()).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql(
                                "select granted || ' ' || changed_by from creditor_grant_change where user_id = ? order by id")
                        .param(user)
                        .query(String.class)
                        .list())
                .containsExactly("true admin", "false admin");
    }

    @Test
    void whoCreatesACreditorHasIt() {
        var code = "N" + Portfolio.next();

        assertThat(send("PUT", "/api/v1/creditors/" + code, CREDITOR).statusCode())
                .isEqualTo(201);

        assertThat(read("/api/v1/creditors/" + code).statusCode()).isEqualTo(200);
    }

    @Test
    void theInvariantsAreForWhoIsGrantedTheWholeBook() {
        assertThat(read("/api/v1/invariants").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).as("auditor").get("/api/v1/invariants").statusCode())
                .isEqualTo(200);
    }

    @Test
    void casesAreMovedByWhoIsGrantedAllCreditorsAndNamedToThemOnly() {
        var id = jdbc.sql("insert into model_migration (process, from_version, to_version, mappings, dry_run, state,"
                        + " ordered_by, started_at, ended_at, report) values ('x', 1, 2, '{}', true, 'DONE', 'lead',"
                        + " now(), now(), cast(? as jsonb)) returning id")
                .param(
                        """
                        {"places":[],"problems":[],"running":1,"moved":0,"ended":0,"reasons":{"stuck":1},
                         "refused":[{"instance":"i","businessKey":"case-4711","reason":"stuck"}],
                         "violationsBefore":0,"violationsAfter":0,"seconds":1}""")
                .query(Long.class)
                .single();
        var order = "{\"process\":\"invoice-to-cash\",\"fromVersion\":1,\"toVersion\":2,\"dryRun\":true}";

        assertThat(send("POST", "/api/v1/model-migrations", order).statusCode()).isEqualTo(403);
        assertThat(read("/api/v1/model-migrations/" + id).body())
                .contains("\"stuck\":1")
                .doesNotContain("case-4711");
        assertThat(read("/api/v1/model-migrations").body()).doesNotContain("case-4711");
        assertThat(page("/model-migrations/" + id).body()).doesNotContain("case-4711");
        assertThat(new Visitor(port)
                        .as("lead")
                        .get("/api/v1/model-migrations/" + id)
                        .body())
                .contains("case-4711");
        jdbc.sql("delete from model_migration where id = ?").param(id).update();
    }
}
