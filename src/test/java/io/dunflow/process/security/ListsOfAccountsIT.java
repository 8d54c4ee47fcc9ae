package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever the API lists of an account, it answers for an account that is not granted as for one that does not exist. */
@IntegrationTest
class ListsOfAccountsIT extends OneOfTwoCreditors {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyListByAccountAnswers404ForAnAccountOfOthers() {
        var lists = lists();

        assertThat(lists).hasSizeGreaterThan(12).contains("/api/v1/notices", "/api/v1/promises", "/api/v1/holds");
        for (var list : lists) {
            var withheld = read(list + "?account=" + otherAccount.id());
            assertThat(withheld.statusCode()).as(list).isEqualTo(404);
            assertThat(withheld.body()).as(list).contains("\"code\":");
            assertThat(read(list + "?account=" + myAccount.id()).statusCode())
                    .as(list)
                    .isEqualTo(200);
        }
    }

    /** Paths that answer a GET and take the parameter {@code account}. */
    private List<String> lists() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(entry -> takesAccount(entry.getValue()))
                .flatMap(entry -> paths(entry.getKey()))
                .filter(path -> path.startsWith("/api/v1/") && !path.contains("{"))
                .sorted()
                .toList();
    }

    private static Stream<String> paths(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream();
    }

    private static boolean takesAccount(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(MethodParameter::getParameter)
                .anyMatch(parameter -> parameter.getName().equals("account"));
    }
}
