package io.tierledger.gateway;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A reader with {@link Chromium}. */
final class Browser implements AutoCloseable {
    /** A page is there in some tens of milliseconds; Selenium would look twice a second. */
    private static final Duration OFTEN = Duration.ofMillis(25);

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final ChromeDriver driver;
    private final String address;

    Browser(String address) throws IOException {
        this.address = address;
        this.driver = Chromium.taken();
    }

    /** Opens a page afresh, in a language and a colour scheme ({@code light} or {@code dark}). */
    void open(String hash, String language, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        driver.get("about:blank"); // another hash alone would not load the page afresh
        var first = driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "localStorage.clear(); localStorage.setItem('tierledger.language', '" + language + "')"));
        driver.get(address + "/" + hash);
        driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", first);
    }

    /** What {@link #brings} gives back to the browser. */
    Object cookies() {
        return driver.executeCdpCommand("Network.getCookies", Map.of("urls", List.of(address)))
                .get("cookies");
    }

    void brings(Object cookies) {
        driver.executeCdpCommand("Network.setCookies", Map.of("cookies", cookies));
    }

    /** Of all sites and paths, also those that scripts cannot see. */
    void forgetCookies() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    /** The inner size: a telephone is narrower than the narrowest window of the browser. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Whose clock and zone the pages see, {@code America/New_York}. */
    void livesIn(String zone) {
        driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
    }

    /** A page that gives way to another takes with it what was found on it; the next look is at the other. */
    private FluentWait<WebDriver> waiting() {
        return new WebDriverWait(driver, Duration.ofSeconds(30), OFTEN).ignoring(StaleElementReferenceException.class);
    }

    WebElement awaits(String selector) {
        return waiting().until(page -> page.findElement(By.cssSelector(selector)));
    }

    void awaitsText(String words) {
        waiting().withMessage(() -> "“" + words + "” in: " + text()).until(page -> text().contains(words));
    }

    void awaitsNoMore(String words) {
        waiting().until(page -> !text().contains(words));
    }

    void awaitsGone(String selector) {
        waiting().until(page -> page.findElements(By.cssSelector(selector)).isEmpty());
    }

    /** A call that the page makes by itself, for example {@code GET /api/clock}. */
    void awaitsAsked(StubService service, String call) {
        waiting().withMessage(() -> call + " among " + service.asked).until(page -> service.asked.contains(call));
    }

    void awaitsTwice(StubService service, String call) {
        waiting()
                .withMessage(() -> call + " twice among " + service.asked)
                .until(page -> service.asked.stream().filter(call::equals).count() >= 2);
    }

    /** To the tab that was opened beside this one. */
    void goesToTheOtherTab() {
        var present = driver.getWindowHandle();
        var other = waiting()
                .until(page -> page.getWindowHandles().stream()
                        .filter(tab -> !tab.equals(present))
                        .findFirst()
                        .orElse(null));
        driver.switchTo().window(other);
    }

    /** By which {@link #goesTo} finds the present tab again. */
    String tab() {
        return driver.getWindowHandle();
    }

    void goesTo(String tab) {
        driver.switchTo().window(tab);
    }

    void closesTheOthers() {
        var present = driver.getWindowHandle();
        driver.getWindowHandles().stream().filter(tab -> !tab.equals(present)).forEach(tab -> {
            driver.switchTo().window(tab);
            driver.close();
        });
        driver.switchTo().window(present);
    }

    /** After the other tab closed itself. */
    void comesBackToTheOnlyTab() {
        waiting().until(page -> page.getWindowHandles().size() == 1);
        driver.switchTo().window(driver.getWindowHandles().iterator().next());
    }

    /** As somebody without a mouse, wherever the focus is. */
    void presses(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Serious and critical findings of axe, each with the places where it found them. */
    List<String> barriers() {
        return new AxeBuilder()
                .setLegacyMode(true).analyze(driver).getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Browser::described)
                        .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    @Override
    public void close() {
        Chromium.givenBack(driver, address);
    }
}
