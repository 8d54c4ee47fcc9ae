package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Creditor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class ImportApiIT {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    ObjectMapper json;

    MockMvc http;
    Creditor creditor;

    @BeforeEach
    void signIn() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        creditor = desk.aFollower();
    }

    private ResultActions as(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(csrf()).with(user("finance").roles("FINANCE")));
    }

    private ResultActions send(String kind, String mapping, String csv) throws Exception {
        return as(post("/api/v1/imports/" + kind)
                .param("mapping", mapping)
                .contentType("text/csv")
                .content(csv));
    }

    private String line(String number, String amount) {
        return "%1$s,A-%1$s,Muster AG,%2$s,2026-01-01,2026-02-01,EUR,%3$s,\n"
                .formatted(creditor.code(), number, amount);
    }

    private long idOf(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString())
                .get("id")
                .asLong();
    }

    @Test
    void aPublishedFileIsAnsweredWithItsReport() throws Exception {
        var answer = send("open-items", "plain", Desk.HEADER + line("1", "1.00"));

        answer.andExpect(status().isOk())
                .andExpect(jsonPath("$.kind").value("open-items"))
                .andExpect(jsonPath("$.mapping").value("plain"))
                .andExpect(jsonPath("$.mode").value("all-or-nothing"))
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.rejected").value(0))
                .andExpect(jsonPath("$.startedBy").value("finance"))
                .andExpect(jsonPath("$.lines").isEmpty());
        as(get("/api/v1/imports/" + idOf(answer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rowsRead").value(1));
        as(get("/api/v1/imports").param("limit", "1"))
                .andExpect(jsonPath("$[0].id").value(idOf(answer)));
    }

    @Test
    void aRefusedFileIsAnsweredWithTheSameReportAndAllLinesComeAsJsonOrForASpreadsheet() throws Exception {
        var answer = send("open-items", "plain", Desk.HEADER + line("1", "=1+1") + line("2", "-1"));

        answer.andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.state").value("REJECTED"))
                .andExpect(jsonPath("$.rejected").value(2))
                .andExpect(jsonPath("$.lines[1].line").value(3))
                .andExpect(jsonPath("$.lines[1].field").value("amount"))
                .andExpect(jsonPath("$.lines[1].reason").value("must not be negative"))
                .andExpect(jsonPath("$.lines[1].value").value("-1"));
        var rejections = "/api/v1/imports/" + idOf(answer) + "/rejections";
        as(get(rejections).accept(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$[0].value").value("=1+1"));
        as(get(rejections).accept("text/csv"))
                .andExpect(content().string(containsString("2,amount,is no amount with '.' before the decimals,'=1+1")))
                .andExpect(content().string(containsString("3,amount,must not be negative,'-1")));
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        send("poems", "plain", "x").andExpect(status().isNotFound());
        send("sales", "no-such-mapping", "x").andExpect(status().isUnprocessableEntity());
        as(get("/api/v1/imports/999999999")).andExpect(status().isNotFound());
        as(get("/api/v1/import-mappings/../application")).andExpect(status().is4xxClientError());
    }

    @Test
    void aMappingThatDoesNotFitTheKindIsRefused() throws Exception {
        send("sales", "highradius", "x")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value("Mapping 'highradius' does not describe sales"));
    }

    @Test
    void aMappingOfOnesOwnIsKeptReadAndUsed() throws Exception {
        var name = "own-" + creditor.code().toLowerCase();
        var yaml =
                """
                kinds: sales
                delimiter: tab
                encoding: windows-1252
                header: false
                dates: dd.MM.yy
                decimal: ","
                fields:
                  creditor: {constant: %s}
                  period-from: "1"
                  period-to: "2"
                  currency: {constant: EUR}
                  amount: "4"
                """
                        .formatted(creditor.code());

        as(put("/api/v1/import-mappings/" + name)
                        .contentType("application/yaml")
                        .content(yaml))
                .andExpect(status().isNoContent());

        as(get("/api/v1/import-mappings/" + name)).andExpect(content().string(yaml));
        as(get("/api/v1/import-mappings")).andExpect(jsonPath("$").value(hasItems("plain", "highradius", name)));
        var report = desk.run(Kind.SALES, name, "01.01.26\t31.01.26\tJänner\t12,50\n".getBytes("windows-1252"));
        assertThat(report.lines()).isEmpty();
        assertThat(desk.count("sales where creditor_id = ? and amount = 12.50", creditor.id()))
                .isEqualTo(1);
    }

    @Test
    void aMappingWithAnUnknownKeyIsRefusedNamingIt() throws Exception {
        as(put("/api/v1/import-mappings/wrong")
                        .contentType("application/yaml")
                        .content("kinds: sales\nfields: {}\nscript: rm\n"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail", containsString("'script' is unknown")));
    }

    @Test
    void theShippedMappingsAreValid() {
        List.of("plain", "highradius").forEach(name -> assertThat(
                        MappingReader.read(name, shipped(name)).name())
                .isEqualTo(name));
    }

    private String shipped(String name) {
        return context.getBean(Mappings.class).yaml(name);
    }
}
