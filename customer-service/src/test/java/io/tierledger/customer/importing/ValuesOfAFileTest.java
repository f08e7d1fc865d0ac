package io.tierledger.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.customer.importing.rows.CustomerIntake;
import io.tierledger.customer.importing.rows.Intake;
import io.tierledger.customer.importing.rows.OrderIntake;
import io.tierledger.customer.importing.rows.Reading;
import io.tierledger.customer.importing.rows.Submission;
import io.tierledger.customer.ordering.Checked;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.customer.registering.CustomerTerms;
import io.tierledger.platform.web.Refused;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Format;
import io.tierledger.reading.Rows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesOfAFileTest {
    private final Reading reading = new Reading(Locale.forLanguageTag("nl"), ZoneId.of("Europe/Amsterdam"), "EUR");

    private <T> T first(Intake<T> intake, String file) throws BadValue {
        Submission submission = new Submission(Format.CSV, null, Locale.forLanguageTag("nl"), null);
        Rows rows = submission.rows(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), intake);
        Pipeline.check(rows, intake);
        return intake.read(rows.next());
    }

    private OrderTerms order(String file) throws BadValue {
        return first(new OrderIntake(null, reading, java.util.Optional::empty), file);
    }

    private CustomerTerms customer(String file) throws BadValue {
        return first(new CustomerIntake(null, reading), file);
    }

    @Test
    void a_line_break_within_a_short_text_is_a_blank_as_it_is_in_a_name() throws BadValue {
        String head = "order_id;customer_id;placed_on;amount;channel;kind\nO1;K1;01-10-2026;10,00;";
        OrderTerms order = order(head + "\"web\nshop\";\"Pro\r\nject\"\n");
        assertThat(order.channel()).isEqualTo("web shop");
        assertThat(order.kind()).isEqualTo("pro ject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cancelled",
                "canceled",
                "Geannuleerd door klant",
                "Storniert",
                " cancel ",
                "wc-cancelled",
                "'Cancelled'",
                "Refunded",
                "Afgewezen",
                "annulée"
            })
    void an_order_that_was_cancelled_where_it_comes_from_is_none(String status) {
        assertThatThrownBy(() ->
                        order("order_id;customer_id;placed_on;amount;Status\nO1;K1;01-10-2026;10,00;" + status + "\n"))
                .isInstanceOfSatisfying(
                        BadValue.class, wrong -> assertThat(wrong.code()).isEqualTo("order-cancelled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quotation", "Offerte verstuurd", "Draft", "Concept", "Pro forma"})
    void a_quotation_is_no_order_yet(String status) {
        assertThatThrownBy(() ->
                        order("order_id;customer_id;placed_on;amount;State\nO1;K1;01-10-2026;10,00;" + status + "\n"))
                .isInstanceOfSatisfying(
                        BadValue.class, wrong -> assertThat(wrong.code()).isEqualTo("order-not-placed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zorgvuldig", "not cancelled"})
    void a_status_that_is_not_known_is_said_and_the_order_counts(String status) throws BadValue {
        order("order_id;customer_id;placed_on;amount;status\nO1;K1;01-10-2026;10,00;" + status + "\n");
        assertThat(reading.remarks().sentences())
                .containsExactly("The status " + status + " is not known, and the order counts (line 2).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sales Order", "Verzonden", "sent", "Gefactureerd"})
    void how_far_an_order_has_come_does_not_matter(String status) throws BadValue {
        assertThat(order("order_id;customer_id;placed_on;amount;order_status\nO1;K1;01-10-2026;10,00;" + status + "\n")
                        .amount())
                .isEqualTo(1_000);
        assertThat(reading.remarks().sentences()).isEmpty();
    }

    @Test
    void a_rate_has_no_sign_for_thousands() throws BadValue {
        String head = "order_id;customer_id;placed_on;amount;currency;rate\nO1;K1;01-10-2026;10,00;USD;";
        assertThatThrownBy(() -> order(head + "1.125\n")).hasMessageContaining("thousand or a decimal");
        assertThat(order(head + "1,125\n").rate()).isEqualTo("1.125");
    }

    @Test
    void what_is_no_money_is_no_currency() {
        for (String code : new String[] {"XXX", "XTS", "XAU", "ZZZ"}) {
            assertThatThrownBy(
                            () -> order("order_id;customer_id;placed_on;amount;currency\nO1;K1;01-10-2026;1;" + code))
                    .as(code)
                    .hasMessageContaining("ISO 4217");
        }
    }

    @Test
    void an_amount_below_zero_is_refused_as_it_was_written() {
        String head = "order_id;customer_id;placed_on;amount;cost\nO1;K1;01-10-2026;";
        assertThatThrownBy(() -> order(head + "(100,00);1\n")).hasMessage("The amount is below zero: (100,00)");
        assertThatThrownBy(() -> order(head + "100,00-;1\n")).hasMessage("The amount is below zero: 100,00-");
        assertThatThrownBy(() -> order(head + "1;€ -5\n")).hasMessage("The cost is below zero: € -5");
        assertThatThrownBy(() -> customer("customer_id;estimated_spend\nK1;(5)\n"))
                .hasMessage("The estimated_spend is below zero: (5)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23457E+12", "8.7E+15", "1E+300"})
    void an_id_that_a_spreadsheet_has_shortened_is_refused(String id) {
        assertThatThrownBy(() -> customer("customer_id;name\n" + id + ";Jansen\n"))
                .hasMessageContaining("digits are lost");
    }

    @Test
    void kinds_and_currencies_have_no_capitals_of_their_own() throws BadValue {
        OrderTerms order = order(
                "order_id;customer_id;placed_on;amount;currency;kind\nO1;K1;01-10-2026 09:15;€ 1.234,56;eur;Placement\n");
        assertThat(order.currency()).isEqualTo("EUR");
        assertThat(order.kind()).isEqualTo("placement");
        assertThat(order.amount()).isEqualTo(123456);
        assertThat(order.placedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void a_note_longer_than_we_keep_is_cut_and_said_and_never_keeps_a_customer_out() throws BadValue {
        String note = "Belde terug.\nMorgen weer. ".repeat(200);
        CustomerTerms customer = customer("customer_id;name;Notes\nK1;Jansen;\"" + note + "\"\n");
        assertThat(customer.facts().get("x-notes"))
                .hasSizeLessThanOrEqualTo(300)
                .startsWith("Belde terug. Morgen weer.");
        assertThat(reading.remarks().sentences())
                .containsExactly("x-notes is longer than 300 characters and was cut (line 2).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ordernummer;Relatiecode;Orderdatum;Bedrag excl. btw",
                "Factuurnummer;Debiteurnummer;Factuurdatum;Bedrag",
                "Order Reference;Customer/External ID;Order Date;Untaxed Amount",
                "Sales Order ID;Customer Account;Created On;Total Amount",
                "Sales Document;Sold-to Party;Document Date;Net Value",
                "Verkoopdocument;Opdrachtgever;Documentdatum;Nettowaarde",
                "Order name;Customer ID;Created at;Total"
            })
    void orders_are_read_under_the_headings_of_other_systems(String headings) throws BadValue {
        OrderTerms order = order(headings + "\nO1;K1;01-10-2026;12,50\n");
        assertThat(order.orderId()).isEqualTo("O1");
        assertThat(order.customerId()).isEqualTo("K1");
        assertThat(order.placedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(order.amount()).isEqualTo(1250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Relatiecode;Naam;Accountmanager;Land",
                "Debiteurnummer;Organisatie;Vertegenwoordiger;Landcode",
                "External ID;Name;Salesperson;Country",
                "Account Number;Account Name;Owner;Address 1: Country/Region",
                "Customer code;Company Name;Sales Rep;Country Code"
            })
    void customers_are_read_under_the_headings_of_other_systems(String headings) throws BadValue {
        CustomerTerms customer = customer(headings + "\nK1;Jansen;AM1;NL\n");
        assertThat(customer.customerId()).isEqualTo("K1");
        assertThat(customer.name()).isEqualTo("Jansen");
        assertThat(customer.accountManager().accountManagerId()).isEqualTo("AM1");
        assertThat(customer.country().value()).isEqualTo("NL");
    }

    @Test
    void a_body_and_a_file_have_one_rule_for_ids() {
        assertThat(Checked.id("customerId", "\u00A0K1\u200B")).isEqualTo("K1");
        assertThat(Checked.id("customerId", "Cafe\u0301")).isEqualTo("Caf\u00E9");
        for (String bad : new String[] {"..", "K\u202E1", "K\uD800", "", "\u00A0", "K\n1"}) {
            assertThatThrownBy(() -> Checked.id("customerId", bad)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.properties()).containsEntry("field", "customerId");
            });
        }
    }
}
