package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import io.dunflow.process.model.TestModels;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class EngineSettingsIT {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestModels models;

    private final String key = "settings-" + UUID.randomUUID();

    @BeforeEach
    void aProcessThatWaits() {
        models.deploy(
                key,
                Bpmn.createExecutableProcess(key)
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .receiveTask()
                        .endEvent()
                        .done());
    }

    @Test
    void everyGuardIsOn() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isTrue();
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(engine.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(engine.isCmmnEnabled()).isFalse();
    }

    @Test
    void aSerializedJavaObjectIsNotTaken() {
        var instance = runtime.startProcessInstanceByKey(key);
        var java = Variables.serializedObjectValue("rO0ABXA=")
                .serializationDataFormat(SerializationDataFormats.JAVA)
                .objectTypeName("java.lang.Runtime")
                .create();

        assertThatThrownBy(() -> runtime.setVariable(instance.getId(), "a", java))
                .hasMessageContaining("Java serialization format is prohibited");
    }

    @Test
    void aForeignTypeIsNotReadFromJson() {
        var instance = runtime.startProcessInstanceByKey(key);
        var foreign = Variables.serializedObjectValue("{\"x\":1,\"y\":1,\"extra\":null}")
                .serializationDataFormat("application/json")
                .objectTypeName("java.awt.Point")
                .create();
        runtime.setVariable(instance.getId(), "a", foreign);

        assertThatThrownBy(() -> runtime.getVariable(instance.getId(), "a"))
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("not whitelisted");
    }

    @Test
    void noLanguageHasAScriptEngine() {
        for (var language : new String[] {"javascript", "groovy", "python", "jruby", "juel", "feel"}) {
            assertThat(engine.getScriptEngineResolver().getScriptEngine(language, true))
                    .as(language)
                    .isNull();
        }
    }
}
