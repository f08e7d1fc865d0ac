package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page is blank below its content or wider than its window, on a telephone, on a desk, on a wall, in both languages. */
@Timeout(600)
class NoPageIsTallerThanItsContentTest extends InABrowserTest {
    private static final List<Integer> WIDTHS = List.of(1920, 820, 360);
    private static final List<String> PAGES = List.of(
            "/",
            "/?method=weighted-metals",
            "/customers",
            "/customers/K1",
            "/customers/K1?method=curry-pyramid",
            "/customers/UNKNOWN",
            "/findings",
            "/findings?kind=EXPENSIVE_C",
            "/methods",
            "/methods/value-potential",
            "/methods/service-levels",
            "/methods/value-potential/draft",
            "/methods/value-potential/draft?draft=3",
            "/methods/abc-of-tomorrow/draft?like=value-potential",
            "/simulations",
            "/simulations/s1",
            "/simulations/gone",
            "/work",
            "/work?accountManager=AM1",
            "/capacity?accountManager=AM1",
            "/desk",
            "/access",
            "/proposals",
            "/import",
            "/nowhere");
    /** Opens what can be opened, so that nothing stays hidden. */
    private static final String OPEN_ALL =
            "document.querySelectorAll('details').forEach(one => (one.open = true)); return true";
    /** Where the page would end if nothing lay beyond what one sees: main and its padding, or the window; whole pixels. */
    private static final String BEYOND = """
            const root = document.documentElement;
            const content = Math.max(document.querySelector('main').getBoundingClientRect().bottom + scrollY, innerHeight);
            return [root.scrollHeight - content, root.scrollWidth - root.clientWidth].map(Math.trunc).join(' ');""";
    /** A chart follows its place a moment later. */
    private static final String AT_REST =
            "await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));";

    static Stream<String> pages() {
        return PAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_ends_where_its_content_ends(String page) {
        for (var language : List.of("en", "nl")) {
            browser.open("#" + page, language, "light");
            browser.awaits("main h1, main h2");
            browser.awaitsGone(".waiting");
            browser.run(OPEN_ALL);
            for (int width : WIDTHS) {
                browser.resize(width, 900);
                assertThat(beyond()).as("%s at %s in %s", page, width, language).isEqualTo("0 0");
            }
        }
    }

    private String beyond() {
        return String.valueOf(browser.run("return (async () => {" + AT_REST + BEYOND + "})()"));
    }

    @Test
    void a_list_that_holds_nothing_and_a_line_that_does_not_break_would_be_found() {
        browser.resize(360, 900);
        browser.open("#/", "en", "light");
        browser.awaits(".changes li:nth-child(4)");
        browser.run("const list = document.querySelector('.changes'); list.style.position = 'static';"
                + "for (let i = 0; i < 100; i++) list.append(list.children[0].cloneNode(true))");
        assertThat(beyond()).doesNotStartWith("0 ");
        browser.run("document.querySelector('.changes').style.position = ''");
        assertThat(beyond()).isEqualTo("0 0");
        browser.run("document.querySelector('h1').style.whiteSpace = 'nowrap';"
                + "document.querySelector('h1').textContent = 'long '.repeat(40)");
        assertThat(beyond()).doesNotEndWith(" 0");
    }
}
