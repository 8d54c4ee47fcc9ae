package io.dunflow.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** What leaves over the API has decimals in one form; what the program keeps as JSON for itself stays as it is. */
@Configuration
class AnswersAsJson {

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        BigDecimal.class,
                        new StringSchema()
                                .format("decimal")
                                .example("1234.50")
                                .description("Answered as a string, an amount with the decimals of its currency;"
                                        + " taken as a string or a number"));
    }

    @Bean
    MappingJackson2HttpMessageConverter decimalsAsTexts(ObjectMapper json) {
        return new MappingJackson2HttpMessageConverter(json.copy().registerModule(new DecimalTexts()));
    }
}
