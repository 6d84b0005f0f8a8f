package org.lumbar.shell.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;

/** Headless Chromium with a temporary profile. */
final class Browser implements AutoCloseable {

    private static final Path BINARY = Path.of(System.getenv().getOrDefault("LUMBAR_BROWSER", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getenv().getOrDefault("LUMBAR_DRIVER", "/usr/bin/chromedriver"));
    private static final Path PICTURES = Path.of("target", "pages");

    static final String PLACES = BINARY + ", " + DRIVER;

    private final Path profile;
    private final ChromeDriver driver;

    Browser(String... more) {
        try {
            profile = Files.createTempDirectory("profile");
            Files.createDirectories(PICTURES);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BINARY.toString());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--user-data-dir=" + profile);
        options.addArguments(more);
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort().withTimeout(Duration.ofSeconds(60)).build(), options);
    }

    static boolean isThere() {
        return Files.isExecutable(BINARY) && Files.isExecutable(DRIVER);
    }

    ChromeDriver driver() {
        return driver;
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    Object says(String expression) {
        return driver.executeScript("return " + expression);
    }

    void media(String media, String scheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", media, "features",
                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void view(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void unfold() {
        driver.executeScript("document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    void keys(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
    }

    /** By the tab key alone, as somebody without a mouse would. */
    void tabTo(String selector) {
        for (int tabs = 0; tabs < 60; tabs++) {
            keys(Keys.TAB);
            if (Boolean.TRUE.equals(driver.executeScript("return document.activeElement.matches(arguments[0])", selector))) {
                return;
            }
        }
        throw new AssertionError("the tab key does not lead to " + selector);
    }

    /** Violations of the rules for accessible pages. */
    @SuppressWarnings("deprecation")
    List<String> violations() {
        // what replaces this mode opens a second window, within one second, for the sake of frames; no page here has any
        return new AxeBuilder().setLegacyMode().withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze(driver).getViolations().stream().map(Browser::described).toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + " " + rule.getNodes().stream().limit(3)
                .map(node -> node.getTarget() + " " + node.getHtml()).toList();
    }

    /** The whole page, to be looked at. */
    void picture(String name) {
        int width = ((Long) says("window.innerWidth")).intValue();
        view(width, (int) Math.min(9000, (Long) says("document.documentElement.scrollHeight")));
        try {
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        view(width, 900);
    }

    /** Does what leads to another page, and waits for that. */
    void leave(Runnable action) {
        driver.executeScript("window.left = true");
        action.run();
        new WebDriverWait(driver, Duration.ofSeconds(10)).until(any ->
                Boolean.TRUE.equals(says("!window.left && document.readyState === 'complete'")));
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException stays) {
            profile.toFile().deleteOnExit();
        }
    }
}
