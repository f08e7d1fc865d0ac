package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The page's own files and the libraries in its import map are there; the rest of the class path is not. */
class DashboardFilesTest {
    private static final Pattern FILE = Pattern.compile("(?:href=|src=|url\\()\"(/[^\"]+)\"|: \"(/[^\"]+[^/])\"");
    private static final Pattern DEFINED = Pattern.compile("customElements\\.define\\('([^']+)'");
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.beforeOne(RunningGateway.AWAY);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void everything_the_page_names_is_there() throws Exception {
        var page = gateway.get("/").body();
        var styles = gateway.get("/styles/base.css").body();
        for (var file : named(page + styles)) {
            assertThat(gateway.get(file).statusCode()).as(file).isEqualTo(200);
        }
    }

    @Test
    void what_is_named_is_found_in_pages_maps_and_styles() {
        assertThat(named("<script src=\"/a.js\"> \"lit\": \"/_static/lit.js\" @import url(\"/b.css\")"))
                .containsExactly("/a.js", "/_static/lit.js", "/b.css");
    }

    @Test
    void libraries_are_kept_for_a_year_and_our_own_files_asked_for_again() throws Exception {
        assertThat(gateway.get("/_static/lit/3.3.3/index.js").headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");
        assertThat(gateway.get("/app/main.js").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gateway.yml",
                "/static/index.html",
                "/_static/",
                "/META-INF/MANIFEST.MF",
                "/app/",
                "/_static/zrender/x.js"
            })
    void nothing_else_of_the_class_path_is_served(String path) throws Exception {
        assertThat(gateway.get(path).statusCode()).isEqualTo(404);
    }

    /** A second definition ends the whole page, and only a browser would show it. */
    @Test
    void every_element_has_a_name_of_its_own() throws Exception {
        List<String> defined = new ArrayList<>();
        for (Resource script : new PathMatchingResourcePatternResolver().getResources("classpath:static/app/**/*.js")) {
            DEFINED.matcher(script.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> defined.add(found.group(1)));
        }
        assertThat(defined).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void the_first_page_is_small() throws Exception {
        assertThat(new ClassPathResource("static/index.html").contentLength()).isLessThan(4_096);
    }

    private static List<String> named(String page) {
        return FILE.matcher(page).results().map(DashboardFilesTest::either).toList();
    }

    private static String either(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
