package io.dunflow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever sends nothing is told what is missing, not that there is no account 0. */
@IntegrationTest
class EmptyBodiesIT {

    private static final List<String> USERS = List.of("lead", "finance", "admin", "designer", "credit");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    TestRestTemplate http;

    @Test
    void eachPostNamesAFieldThatIsMissing() {
        var paths = posts().toList();

        assertThat(paths).hasSizeGreaterThan(10).contains("/api/v1/plans", "/api/v1/holds", "/api/v1/payments");
        for (var path : paths) {
            var answer = post(path);
            assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(answer.getBody().getDetail()).as(path).matches("(?s)[A-Za-z].*: .+");
        }
    }

    @Test
    void theAccountIsNamedWhereItIsMissing() {
        assertThat(post("/api/v1/plans").getBody().getDetail()).isEqualTo("account: is missing");
        assertThat(post("/api/v1/disputes").getBody().getDetail()).isEqualTo("account: is missing");
    }

    @Test
    void aTextThatTheDatabaseCannotTakeIsNamed() {
        var order = Map.of("account", 1, "date", "2026-03-06", "note", "a\0b");

        var refused = post("/api/v1/promises", order);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody().getDetail()).isEqualTo("note: contains control characters");
    }

    /** Those that take a body, and name nothing in their path. */
    private Stream<String> posts() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(entry -> takesBody(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(path -> path.startsWith("/api/v1/") && !path.contains("{"))
                .sorted();
    }

    private static boolean takesBody(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private ResponseEntity<ProblemDetail> post(String path) {
        return post(path, Map.of());
    }

    private ResponseEntity<ProblemDetail> post(String path, Map<String, ?> body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return USERS.stream()
                .map(user -> http.withBasicAuth(user, "demo")
                        .exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), ProblemDetail.class))
                .filter(answer -> answer.getStatusCode() != HttpStatus.FORBIDDEN)
                .findFirst()
                .orElseThrow();
    }
}
