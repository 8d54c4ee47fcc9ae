package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@IntegrationTest
class CookiesAndHeadersIT {

    @LocalServerPort
    int port;

    @Autowired
    Environment settings;

    @Test
    void theCookieOfTheSessionIsHiddenFromScriptsAndFromOtherSites() {
        assertThat(cookies(new Visitor(port).get("/login")))
                .contains("DUNFLOW=", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void behindTlsItIsSecure() {
        assertThat(cookies(new Visitor(port).with("X-Forwarded-Proto", "https").get("/login")))
                .contains("DUNFLOW=", "Secure");
    }

    @Test
    void theWebappsCookiesStayOnThisSite() {
        assertThat(cookies(new Visitor(port).get("/camunda/app/tasklist/default/")))
                .contains("XSRF-TOKEN=", "DUNFLOW=", "SameSite=Lax");
    }

    @Test
    void oneSettingMakesAllCookiesSecure() {
        assertThat(settings.getProperty("camunda.bpm.webapp.csrf.enable-secure-cookie"))
                .isEqualTo(settings.getProperty("dunflow.tls"));
        assertThat(settings.getProperty("camunda.bpm.webapp.session-cookie.enable-secure-cookie"))
                .isEqualTo(settings.getProperty("dunflow.tls"));
        assertThat(settings.getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo(settings.getProperty("dunflow.tls"));
    }

    @Test
    void ourPagesLoadNothingFromElsewhereAndStandInNoForeignFrame() {
        var headers = new Visitor(port).get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void theWebappKeepsItsOwnPolicyOnly() {
        var answer = new Visitor(port).get("/camunda/app/tasklist/default/");

        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
    }

    @Test
    void aChangeOverAPageNeedsItsToken() {
        var finance = new Visitor(port);
        finance.signInOnPage("finance", "demo");

        assertThat(finance.form("/runs/0/approve", "").statusCode()).isEqualTo(403);
        assertThat(finance.form("/api/v1/payments", "").statusCode()).isEqualTo(403);
    }

    @Test
    void aChangeWithBasicCredentialsNeedsNoneUnlessAnotherSiteSendsIt() {
        var program = new Visitor(port).as("finance");
        var foreignSite = new Visitor(port).as("finance").with("Sec-Fetch-Site", "cross-site");

        assertThat(program.json("POST", "/api/v1/payments", "").statusCode()).isNotIn(401, 403);
        assertThat(foreignSite.json("POST", "/api/v1/payments", "").statusCode())
                .isEqualTo(403);
    }

    private static String cookies(HttpResponse<String> answer) {
        return String.join("\n", answer.headers().allValues("Set-Cookie"));
    }
}
