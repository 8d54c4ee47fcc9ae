package io.dunflow.process.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody with a browser's cookies, or a program with credentials, in front of the running server. */
final class Visitor {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final int port;

    Visitor(int port) {
        this.port = port;
    }

    /** With Basic credentials on each request. */
    Visitor as(String user) {
        var credentials = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return with("Authorization", "Basic " + credentials);
    }

    Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Signed in through the form of our pages. */
    HttpResponse<String> signInOnPage(String user, String password) {
        return form(
                "/login",
                "username=" + user + "&password=" + password + "&_csrf="
                        + encode(formToken(get("/login").body())));
    }

    /** Signed in through the webapp's own login. */
    HttpResponse<String> signInToWebapp(String user) {
        get("/camunda/app/tasklist/default/");
        token();
        var answer = form("/camunda/api/admin/auth/user/default/login/tasklist", "username=" + user + "&password=demo");
        get("/camunda/app/tasklist/default/");
        return answer;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "", "application/json");
    }

    HttpResponse<String> json(String method, String path, String body) {
        token();
        return send(method, path, body, "application/json");
    }

    HttpResponse<String> file(String path, String csv) {
        return send("POST", path, csv, "text/csv");
    }

    HttpResponse<String> form(String path, String body) {
        return send("POST", path, body, "application/x-www-form-urlencoded");
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    static String formToken(String page) {
        var token = FORM_TOKEN.matcher(page);
        return token.find() ? token.group(1) : "";
    }

    private void token() {
        cookie("XSRF-TOKEN").ifPresent(cookie -> headers.put("X-XSRF-TOKEN", cookie.getValue()));
    }

    private HttpResponse<String> send(String method, String path, String body, String type) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
