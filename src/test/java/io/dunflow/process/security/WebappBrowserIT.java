package io.dunflow.process.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.dunflow.IntegrationTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist in a real browser: its own login, and ours. */
@IntegrationTest
class WebappBrowserIT {

    private static final Path SYSTEM_CHROMIUM = Path.of("/usr/bin/chromium");

    /** Milliseconds that a page may take where tests share two cores. */
    private static final double PATIENCE = 120_000;

    @LocalServerPort
    int port;

    private Playwright playwright;
    private Page page;

    @BeforeEach
    void openBrowser() {
        boolean installed = Files.exists(SYSTEM_CHROMIUM);
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox"));
        if (installed) {
            options.setExecutablePath(SYSTEM_CHROMIUM);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page = playwright.chromium().launch(options).newPage(new Browser.NewPageOptions().setViewportSize(1280, 800));
        page.setDefaultTimeout(PATIENCE);
    }

    @AfterEach
    void closeBrowser() {
        playwright.close();
    }

    @Test
    void theWebappsOwnLoginOpensTasklistWithItsFiltersAndWithoutAdvertising() {
        page.navigate(at("/camunda/app/tasklist/default/#/login"));
        page.getByPlaceholder("Username").fill("collector");
        page.getByPlaceholder("Password").fill("demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();

        assertThat(page.getByText("My group, unclaimed")).isVisible();
        assertThat(page.getByText("Calls due")).isVisible();
        assertThat(page.getByText("Priority").first()).isVisible();
        picture("tasklist");
        assertThat(page.getByText("Start process")).isHidden();
        assertThat(page.getByText("Create task")).isHidden();
        assertThat(page.getByText("Camunda 8")).isHidden();
    }

    @Test
    void whoSignedInOnOurPageNeedsNoSecondLogin() {
        page.navigate(at("/login"));
        picture("login");
        page.getByLabel("User").fill("collector");
        page.getByLabel("Password").fill("demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(at("/"));
        page.navigate(at("/camunda/app/tasklist/default/"));

        assertThat(page.getByText("My group, unclaimed")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Clara Collector")))
                .isVisible();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
