package io.tierledger.customer.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Wording;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests and files are read in two modules that know nothing of each other, and refuse the same signs. */
class OneRuleForSignsTest {
    @Test
    void a_sign_is_refused_in_a_header_where_it_is_refused_in_a_name_of_a_file() {
        List<String> differing = new ArrayList<>();
        for (int sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
            String name = "a" + Character.toString(sign) + "b";
            if (isTakenFromAFile(name) != isTakenFromAHeader(name)) {
                differing.add("U+%04X".formatted(sign));
            }
        }
        assertThat(differing).isEmpty();
    }

    private static boolean isTakenFromAFile(String name) {
        try {
            Wording.line("name", name, 100);
            return true;
        } catch (BadValue refused) {
            return false;
        }
    }

    private static boolean isTakenFromAHeader(String name) {
        try {
            Person.of(name);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }
}
