package io.dunflow.ledger;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The API as somebody from finance calls it, through all filters. */
@Component
class LedgerApi {

    private final WebApplicationContext application;
    private MockMvc mvc;

    LedgerApi(WebApplicationContext application) {
        this.application = application;
    }

    MockHttpServletResponse read(String path, Object... variables) throws Exception {
        return call(MockMvcRequestBuilders.get(path, variables));
    }

    MockHttpServletResponse put(String path, String body, String... headers) throws Exception {
        return call(with(MockMvcRequestBuilders.put(path), body, headers));
    }

    MockHttpServletResponse post(String path, String body, String... headers) throws Exception {
        return call(with(MockMvcRequestBuilders.post(path), body, headers));
    }

    private static MockHttpServletRequestBuilder with(
            MockHttpServletRequestBuilder request, String body, String... headers) {
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.contentType(MediaType.APPLICATION_JSON).content(body).with(csrf());
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return mvc().perform(request.with(user("finance").roles("FINANCE")))
                .andReturn()
                .getResponse();
    }

    private synchronized MockMvc mvc() {
        if (mvc == null) {
            mvc = MockMvcBuilders.webAppContextSetup(application)
                    .apply(springSecurity())
                    .build();
        }
        return mvc;
    }
}
