package io.tierledger.rights.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.rights.Duty;
import io.tierledger.rights.Right;
import io.tierledger.rights.Rights;
import io.tierledger.rights.Route;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new route cannot be forgotten: it is an act of the log, or it is said why not. */
class EveryRouteIsLoggedOrSaysWhyNotTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)}");

    @ParameterizedTest
    @ValueSource(strings = {"customer", "scoring", "tier", "engagement"})
    void each_route_of_the_table_of_rights_has_a_row_here_and_no_other(String service) {
        Set<Route> served =
                Rights.of(service).all().stream().map(Right::route).collect(Collectors.toCollection(TreeSet::new));
        assertThat(LoggedRoutes.of(service).all().stream().map(Logged::route).toList())
                .containsExactlyElementsOf(served);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "scoring", "tier", "engagement"})
    void a_customer_read_by_its_id_is_a_page(String service) {
        for (Right right : Rights.of(service).all()) {
            Logged logged = LoggedRoutes.of(service).at(right.route()).orElseThrow();
            String pattern = right.route().pattern();
            boolean isOfACustomer = pattern.contains("{customerId}") || pattern.contains("/customers/{id}");
            if (isOfACustomer && right.route().method().equals("GET")) {
                assertThat(logged.act()).as(pattern).isEqualTo(Act.PAGE);
                assertThat(logged.customer()).as(pattern).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "scoring", "tier", "engagement"})
    void whatever_changes_who_may_what_is_a_change_of_rights(String service) {
        Set<Duty> ofRights = Set.of(Duty.KEEPING_PEOPLE, Duty.HANDING_OVER);
        for (Right right : Rights.of(service).all()) {
            if (ofRights.contains(right.duty()) && !right.route().method().equals("GET")) {
                assertThat(LoggedRoutes.of(service)
                                .at(right.route())
                                .orElseThrow()
                                .act())
                        .as(right.route().toString())
                        .isEqualTo(Act.CHANGE_OF_RIGHTS);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "scoring", "tier", "engagement"})
    void what_is_said_of_a_customer_is_a_variable_of_the_route_and_a_secret_is_not_kept(String service) {
        for (Logged logged : LoggedRoutes.of(service).all()) {
            List<String> variables = VARIABLE.matcher(logged.route().pattern())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (logged.customer() != null) {
                assertThat(variables).contains(logged.customer());
            }
            assertThat(logged.kept()).doesNotContain("token", "name", "search", "q", "reason");
        }
    }
}
