package io.dunflow.scenario.script;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** The schema that editors use, used here too. */
final class Schema {

    static final String FILE = "bpmn/scenarios/scenario.schema.json";

    private static final JsonSchema SCHEMA = read();

    private Schema() {}

    /** @throws ScriptRefused naming every field that is wrong */
    static void check(Part root) {
        var problems = SCHEMA.validate(root.node()).stream()
                .map(message -> problem(root, message))
                .distinct()
                .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                .toList();
        if (!problems.isEmpty()) {
            throw new ScriptRefused(problems);
        }
    }

    private static Problem problem(Part root, ValidationMessage message) {
        var path = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
        if ("additionalProperties".equals(message.getType())) {
            path = path.isEmpty() ? message.getProperty() : path + "." + message.getProperty();
        }
        return root.source().problem(path, SchemaWords.of(message, SCHEMA.getSchemaNode()));
    }

    private static JsonSchema read() {
        var settings = SchemaValidatorsConfig.builder()
                .pathType(PathType.LEGACY)
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .build();
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(file, InputFormat.JSON, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
