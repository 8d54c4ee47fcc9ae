package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dunflow.IntegrationTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** A designer hands in a zip over the API: a changed table, and a scenario with tables of its own. */
@IntegrationTest
class PackedProposalIT {

    private static final String TABLE = "dmn/charges.dmn";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private Office office;

    @Test
    void eachFileOfTheZipIsProposedInItsPlace() throws IOException {
        var answer = propose(Map.of(
                "mine/" + TABLE,
                office.text(TABLE).replaceFirst("<description>", "<description>Reworded: "),
                "mine/scenarios/strict.yaml",
                "scenario: S\npolicy: policies/strict\ntimeline: []\n",
                "mine/scenarios/policies/strict/item-level.dmn",
                office.text("dmn/item-level.dmn")));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.CREATED);
        assertThat(JsonPath.<List<String>>read(answer.getBody(), "$.files"))
                .containsExactlyInAnyOrder(TABLE, "scenarios/strict.yaml", "scenarios/policies/strict/item-level.dmn");
    }

    @Test
    void aPathThatLeadsOutIsRefusedAsAWhole() throws IOException {
        var answer = propose(Map.of(TABLE, office.text(TABLE) + "<!-- other -->", "../item-level.dmn", "x"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(JsonPath.<String>read(answer.getBody(), "$.detail"))
                .isEqualTo("my.zip: '../item-level.dmn' is no plain path within the zip");
    }

    private ResponseEntity<String> propose(Map<String, String> files) throws IOException {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("comment", "Packed");
        form.add("files", new ByteArrayResource(zip(files)) {
            @Override
            public String getFilename() {
                return "my.zip";
            }
        });
        return rest.withBasicAuth("designer", "demo").postForEntity("/api/v1/model-proposals", form, String.class);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
