package io.dunflow.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** One person in front of a browser of her own. */
final class Visit implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    private final BrowserContext context;
    private final Page page;

    private Visit(int port, String locale, boolean script) {
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setLocale(locale)
                        .setJavaScriptEnabled(script)
                        .setViewportSize(WIDE, 860));
        context.setDefaultTimeout(Chromium.PATIENCE);
        page = context.newPage();
    }

    static Visit at(int port, String locale) {
        return new Visit(port, locale, true);
    }

    /** As {@link #by}, in a browser that runs no script. */
    static Visit withoutScript(String user, int port) {
        var visit = new Visit(port, "en-GB", false);
        visit.signIn(user);
        return visit;
    }

    /** Signed in on our own page, in English. */
    static Visit by(String user, int port) {
        var visit = at(port, "en-GB");
        visit.signIn(user);
        return visit;
    }

    Page page() {
        return page;
    }

    void signIn(String user) {
        page.navigate("/login");
        page.locator("#username").fill(user);
        page.locator("#password").fill("demo");
        page.locator("button[type=submit]").click();
        page.waitForURL("**/");
    }

    Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Opens a form of an account's page, such as {@code hold}; open, it stays so. */
    Locator deed(String name) {
        var deed = page.locator("#do-" + name);
        if (deed.getAttribute("open") == null) {
            deed.locator("summary").click();
        }
        return deed;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A picture of the whole page at both widths, for people to look at. */
    void picture(String name) {
        shoot(name, WIDE);
        shoot(name, NARROW);
        page.setViewportSize(WIDE, 860);
    }

    private void shoot(String name, int width) {
        page.setViewportSize(width, 860);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", name + "-" + width + ".png")));
    }

    /** How wide the page is on a telephone; more than the telephone means that it has to be pushed around. */
    int widthOnATelephone() {
        page.setViewportSize(NARROW, 860);
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(WIDE, 860);
        return width;
    }

    @Override
    public void close() {
        context.close();
    }
}
