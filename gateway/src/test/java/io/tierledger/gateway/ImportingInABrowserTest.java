package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What should be known of a file, and each row that was left out, are named on the page: before the import and after it. */
class ImportingInABrowserTest extends InABrowserTest {
    private static final String WARNING = "2 orders have a kind that no method counts: repair.";

    @TempDir
    Path folder;

    private void choose(String language) throws IOException {
        var file = Files.writeString(folder.resolve("orders.csv"), "order_id;customer_id\nO1;K1\n");
        browser.open("#/import", language, "light");
        browser.awaits("input[value=orders]").click();
        browser.awaits("input[type=file]").sendKeys(file.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Line 3, amount:  | To note about this file
            nl | Regel 3, amount: | Let op bij dit bestand
            """)
    void a_first_look_warns_and_names_the_rows_it_would_leave_out(String language, String place, String heading)
            throws IOException {
        choose(language);
        browser.awaits("form.import button.outline:enabled").click();
        browser.awaitsText(place);
        assertThat(browser.text()).contains(heading, WARNING, "“twelve” is not an amount");
        hasNeitherErrorsNorBarriers();
    }

    @Test
    void an_import_warns_and_names_the_rows_it_left_out() throws IOException {
        choose("en");
        browser.awaits("form.import button[type=button]:enabled").click();
        browser.awaitsText("Line 3, amount:");
        assertThat(browser.awaits("tl-import-progress").getText()).contains(WARNING, "“twelve” is not an amount");
    }

    @Test
    void what_was_imported_lately_is_listed_judgements_too_each_with_the_way_to_it() {
        browser.open("#/import", "en", "light");
        assertThat(browser.awaits("tl-latest-imports tbody").getText())
                .contains("Orders", "Judgements", "failed", "It was interrupted by a stop of the system.", WARNING);
        browser.awaits("tl-latest-imports tbody button").click();
        browser.awaitsText("Line 3, amount:");
        browser.awaitsAsked(services, "GET /api/imports/0b3c6c1e-5f0e-4f0e-9a52-0c6f6a4e0001/errors");
    }
}
