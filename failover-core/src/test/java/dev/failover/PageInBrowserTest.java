package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a person has it. Screenshots to be looked at are in {@code target/browser}. */
@Tag("browser")
class PageInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target/browser");
    private static final String SHOWN_NAMES =
            "return [...document.querySelectorAll('tbody:not([hidden]) th button')].map(b => b.textContent).join()";

    @TempDir
    static Path directory;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Browser.isInstalled(),
                "Skipped: chromium and chromedriver are not on the PATH; Debian's packages are chromium and chromium-driver.");
        page = directory.resolve("failover.html");
        Files.writeString(page, PageTest.page(TreeSandbox.copy(PageTest.TREE, directory.resolve("tree"))));
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.requests();
        browser.console();
        browser.open(page);
    }

    @AfterEach
    void nothing_is_logged_and_nothing_is_asked_for_but_the_page() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).isNotEmpty().containsOnly(page.toUri().toString());
    }

    @Test
    void the_filter_shows_what_was_typed() {
        focus("#filter");
        browser.type("kav");

        assertThat(browser.run(SHOWN_NAMES)).isEqualTo("kavita");
        assertThat(browser.run("return document.getElementById('shown').textContent"))
                .isEqualTo("1 of 4 services");
    }

    @Test
    void a_placement_can_be_chosen() {
        browser.run("const p = document.getElementById('placement'); p.value = 'mixed';"
                + " p.dispatchEvent(new Event('change'))");

        assertThat(browser.run(SHOWN_NAMES)).isEqualTo("kavita");
    }

    @Test
    void a_column_sorts_both_ways_and_says_so() {
        focus("thead button");
        browser.type(Browser.ENTER);
        assertThat(browser.run(SHOWN_NAMES)).isEqualTo("kavita,navidrome,radarr,sonarr");
        assertThat(sortOfFirstColumn()).isEqualTo("ascending");

        browser.type(Browser.ENTER);
        assertThat(browser.run(SHOWN_NAMES)).isEqualTo("sonarr,radarr,navidrome,kavita");
        assertThat(sortOfFirstColumn()).isEqualTo("descending");
    }

    @Test
    void the_picture_opens_by_keyboard_and_is_seen() {
        focus("tbody th button");
        assertThat(heightOfFirstPicture()).isEqualTo("0");

        browser.type(Browser.ENTER);

        assertThat(Integer.parseInt(heightOfFirstPicture())).isGreaterThan(150);
        assertThat(browser.run("return document.activeElement.getAttribute('aria-expanded')"))
                .isEqualTo("true");
    }

    @Test
    void the_tabulator_reaches_every_control_in_turn() {
        browser.type(Browser.TAB.repeat(12));

        assertThat(browser.run("const e = document.activeElement; const s = getComputedStyle(e);"
                        + " return e.localName + ' ' + s.outlineStyle"))
                .isEqualTo("button solid");
        assertThat(browser.run("return [...document.querySelectorAll('button, a, input, select, summary')]"
                        + ".filter(e => e.tabIndex < 0).length"))
                .isEqualTo("0");
    }

    @Test
    void a_link_to_a_rule_opens_it() {
        browser.run("document.querySelector('article .place a').click()");
        browser.run("return location.hash");

        assertThat(browser.run("return document.querySelector(location.hash).open"))
                .isEqualTo("true");
    }

    @Test
    void it_can_be_looked_at_in_light_and_in_dark() throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser.prefer(scheme);
            browser.run("const all = document.getElementById('open-all');"
                    + " if (all.textContent.startsWith('Open')) all.click(); scrollTo(0, 300)");
            browser.screenshot(SCREENSHOTS.resolve(scheme + ".png"));
        }
        String dark = browser.run("return getComputedStyle(document.body).backgroundColor");
        browser.prefer("light");

        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(dark);
    }

    @Test
    void what_a_repository_holds_does_not_run() throws IOException {
        Path hostile = directory.resolve("hostile.html");
        Files.writeString(hostile, PageTest.page(PageTest.hostile(directory.resolve("hostile"))));
        browser.requests();
        browser.open(hostile);

        assertThat(
                        browser.run(
                                "return document.querySelectorAll('script').length + document.querySelectorAll('main img').length"))
                .isEqualTo("1");
        assertThat(browser.requests()).containsOnly(hostile.toUri().toString());
        browser.open(page);
    }

    private static void focus(String selector) {
        browser.run("document.querySelector('" + selector + "').focus()");
    }

    private static String sortOfFirstColumn() {
        return browser.run("return document.querySelector('thead th').getAttribute('aria-sort')");
    }

    private static String heightOfFirstPicture() {
        return browser.run("return Math.round(document.querySelector('svg').getBoundingClientRect().height)");
    }
}
