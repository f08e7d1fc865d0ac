package io.tierledger.gateway;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Debian's Chromium, started once for all tests of this JVM and given from one to the next with nothing of the one before: another tab, no
 * cookies, nothing stored. Tests that need it are skipped, and say so, where there is none.
 */
final class Chromium {
    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static @Nullable ChromeDriver waiting;

    private Chromium() {}

    static synchronized ChromeDriver taken() throws IOException {
        Assumptions.assumeTrue(
                CHROMIUM.canExecute() && DRIVER.canExecute(),
                "No Chromium: apt-get install chromium chromium-driver, and this test runs");
        var driver = waiting == null ? started() : waiting;
        waiting = null;
        return driver;
    }

    /** @param address of the pages that were looked at */
    static synchronized void givenBack(ChromeDriver driver, String address) {
        try {
            var used = driver.getWindowHandles();
            var fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
            used.forEach(tab -> driver.switchTo().window(tab).close());
            driver.switchTo().window(fresh);
            driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
            driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", address, "storageTypes", "all"));
            driver.manage().logs().get(LogType.BROWSER);
            waiting = driver;
        } catch (WebDriverException broken) {
            driver.quit(); // the next test gets another
        }
    }

    private static ChromeDriver started() throws IOException {
        var service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build();
        var driver = new ChromeDriver(service, options());
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        return driver;
    }

    private static ChromeOptions options() throws IOException {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions()
                .setBinary(CHROMIUM)
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=en",
                        "--window-size=1366,900",
                        "--user-data-dir=" + Files.createTempDirectory("tierledger-browser"));
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }
}
