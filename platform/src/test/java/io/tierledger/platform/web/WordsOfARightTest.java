package io.tierledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.rights.Caller.Nobody;
import io.tierledger.rights.Caller.Person;
import io.tierledger.rights.Decision;
import io.tierledger.rights.Facts;
import io.tierledger.rights.Rights;
import io.tierledger.rights.Role;
import io.tierledger.rights.Route;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever may not is told what would be needed, in the reader's language. */
class WordsOfARightTest {
    private static final Route JUDGING = new Route("PUT", "/api/scorecards/{customerId}/judgements/{criterion}");
    private final Words words = new Words("scoring");

    @Test
    void a_role_that_is_missing_is_named_with_who_else_may() {
        Person reader = new Person("p-1", Set.of(Role.READER), Set.of(), Set.of());
        Refused refused = refused(Rights.of("scoring").decide(reader, JUDGING, Facts.NONE));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(words.of(refused, Locale.ENGLISH))
                .isEqualTo("This needs somebody who answers for this customer (its account manager or the stand-in), "
                        + "or a sales manager of its team.");
        assertThat(words.of(refused, Locale.of("nl")))
                .isEqualTo("Dit vraagt iemand die voor deze klant instaat (de accountmanager of de vervanger), "
                        + "of een verkoopleider van het team.");
    }

    @Test
    void who_answers_for_it_is_named_and_nobody_too() {
        Person manager = new Person("p-1", Set.of(Role.ACCOUNT_MANAGER), Set.of("am-1"), Set.of());
        Rights scoring = Rights.of("scoring");
        assertThat(words.of(
                        refused(scoring.decide(manager, JUDGING, Facts.ofCustomer("am-9", "north"))), Locale.of("nl")))
                .endsWith("; nu staat am-9 hiervoor in.");
        assertThat(words.of(refused(scoring.decide(manager, JUDGING, Facts.ofCustomer(null, "north"))), Locale.ENGLISH))
                .endsWith("; nobody answers for it now.");
    }

    static Set<String> services() {
        return Set.copyOf(Rights.services());
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothing_is_left_in_braces(String service) {
        Rights rights = Rights.of(service);
        rights.all().stream().filter(right -> !right.duty().isOpen()).forEach(right -> {
            Refused refused = refused(rights.decide(new Nobody(), right.route(), Facts.NONE));
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.of("nl")}) {
                assertThat(words.of(refused, language))
                        .doesNotContain("{", "}", right.duty().word() + ".")
                        .contains(" ");
            }
        });
    }

    private static Refused refused(Decision decision) {
        Decision.Refused no = (Decision.Refused) decision;
        Refused refused = new Refused(no.why().status(), no.why().code());
        for (var member : no.needed().entrySet()) {
            refused = refused.with(member.getKey(), member.getValue());
        }
        return refused;
    }
}
