package io.dunflow.process.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import io.dunflow.correspondence.NoticeText;
import io.dunflow.correspondence.NoticeTexts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts come with the models, are counted in versions, and are refused when a customer could not read them. */
@IntegrationTest
class DeployingTextsIT {

    @Autowired
    RepositoryService repository;

    @Autowired
    NoticeTexts texts;

    private final String template = "t-" + UUID.randomUUID();
    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void tidyUp() {
        deployments.forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void theShippedTextsAreDeployedWithTheModels() {
        assertThat(texts.latest("reminder-1", "en")).isPresent();
        assertThat(texts.latest("pre-due", "de")).isPresent();
    }

    @Test
    void aChangedTextIsAnotherVersionAndAnUnchangedOneIsNot() {
        deploy(Map.of("en", "Please pay.", "de", "Bitte zahlen."));
        deploy(Map.of("en", "Please pay now.", "de", "Bitte zahlen."));

        assertThat(latest("en").version()).isEqualTo(2);
        assertThat(latest("en").content()).contains("Please pay now.");
        assertThat(latest("de").version()).isEqualTo(1);
    }

    @Test
    void oneLanguageAloneMayChangeOnceBothAreThere() {
        deploy(Map.of("en", "Please pay.", "de", "Bitte zahlen."));
        deploy(Map.of("de", "Bitte zahlen Sie."));

        assertThat(latest("de").version()).isEqualTo(2);
        assertThat(latest("en").version()).isEqualTo(1);
    }

    @Test
    void aTextInOneLanguageOnlyIsRefusedWithTheWholeDeployment() {
        assertThatThrownBy(() -> deploy(Map.of("en", "Please pay.")))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("bpmn/texts/en/" + template + ".properties")
                .hasMessageContaining("the same text in 'de' is missing");
        assertThat(texts.latest(template, "en")).isEmpty();
    }

    @Test
    void aTextThatShowsWhatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> deploy(Map.of("en", "Dear {{password}}", "de", "Bitte zahlen.")))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("there is no field {{password}} (at opening)");
    }

    @Test
    void aTextInALanguageWeDoNotSpeakIsRefused() {
        assertThatThrownBy(() -> deploy(Map.of("en", "Please pay.", "de", "Bitte zahlen.", "fr", "Veuillez payer.")))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("bpmn/texts/LANGUAGE/TEMPLATE.properties");
    }

    private void deploy(Map<String, String> openings) {
        var deployment = repository.createDeployment().name("test texts");
        new TreeMap<>(openings)
                .forEach((language, opening) -> deployment.addInputStream(
                        "bpmn/texts/" + language + "/" + template + ".properties",
                        new ByteArrayInputStream(("subject = S\nheading = H\nopening = " + opening + "\nclosing = C\n")
                                .getBytes(StandardCharsets.UTF_8))));
        deployments.add(OnlyOwnDeployments.permit(deployment::deploy).getId());
    }

    private NoticeText latest(String language) {
        return texts.latest(template, language).orElseThrow();
    }
}
