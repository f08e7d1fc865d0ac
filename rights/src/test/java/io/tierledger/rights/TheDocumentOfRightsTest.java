package io.tierledger.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What an auditor reads is what the table says. {@code -Dtierledger.approve=true} writes it anew. */
class TheDocumentOfRightsTest {
    private static final Path DOCUMENT = Path.of("../docs/rights.md");

    @Test
    void the_document_says_what_the_table_says() throws IOException {
        String written = new RightsInADocument(EnglishAndDutch.english()).written();
        if (Boolean.getBoolean("tierledger.approve")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(DOCUMENT).content().isEqualToNormalizingNewlines(written);
    }
}
