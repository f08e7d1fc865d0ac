package io.tierledger.identity;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A password that somebody chooses, written twice. */
record NewPassword(String password, String again) {
    private static final int SHORTEST = 12;
    /** What bcrypt looks at. */
    private static final int MOST_BYTES = 72;

    /** Key of the words for what is wrong with it. */
    Optional<String> objection() {
        if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("password.rule");
        }
        return password.equals(again) ? Optional.empty() : Optional.of("password.again.rule");
    }

    static String fields(Page page) {
        return page.field("password", "password", "password", "new-password", "")
                + "<p class=\"quiet\">" + page.words("password.rule") + "</p>"
                + page.field("password.again", "again", "password", "new-password", "");
    }
}
