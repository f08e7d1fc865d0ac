package io.tierledger.customer.importing.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.contracts.questions.FileJudgement;
import io.tierledger.customer.customers.CustomerCommand.Assignment;
import io.tierledger.customer.importing.columns.AccountManagerColumn;
import io.tierledger.customer.importing.columns.CustomerColumn;
import io.tierledger.customer.importing.columns.JudgementColumn;
import io.tierledger.customer.importing.columns.OrderColumn;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.customer.registering.AccountManagerSaid;
import io.tierledger.customer.registering.CustomerTerms;
import io.tierledger.customer.registering.Given;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Column;
import io.tierledger.reading.Format;
import io.tierledger.reading.Rows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One rule for every column: an empty cell takes away what need not be there, leaves what everybody has, and is refused where the row
 * means nothing without it. In orders and judgements, which are never changed by a file, it is what was not said.
 */
class EmptyCellsOfAFileTest {
    private final Reading reading = new Reading(Locale.ENGLISH, ZoneId.of("Europe/Amsterdam"), "EUR");

    @ParameterizedTest
    @EnumSource
    void of_customers(CustomerColumn column) throws BadValue {
        if (column == CustomerColumn.CUSTOMER_ID) {
            assertRefused(new CustomerIntake(null, reading), column, "name,customer_id", "Jansen,K1");
            return;
        }
        CustomerTerms said = read(new CustomerIntake(null, reading), "customer_id," + column.heading() + "\nK1,\n");
        Object kept = switch (column) {
            case NAME -> said.name();
            case KIND -> said.kind();
            case STATUS -> said.status();
            case ESTIMATED_SPEND -> said.estimatedSpend();
            default -> null;
        };
        Object taken = switch (column) {
            case ACCOUNT_MANAGER_ID -> said.accountManager();
            case PARENT_ID -> said.parentId();
            case TERRITORY -> said.territory();
            case COUNTRY -> said.country();
            case SINCE -> said.since();
            case PAYMENT_DAYS -> said.paymentDays();
            default -> null;
        };
        assertThat(kept).isNull();
        boolean stays = switch (column) {
            case NAME, KIND, STATUS, ESTIMATED_SPEND -> true;
            default -> false;
        };
        assertThat(taken)
                .isEqualTo(
                        stays
                                ? null
                                : column == CustomerColumn.ACCOUNT_MANAGER_ID
                                        ? new Assignment(null)
                                        : new Given<>(null));
    }

    @Test
    void of_facts_take_the_fact_away() throws BadValue {
        assertThat(read(new CustomerIntake(null, reading), "customer_id,employees\nK1,\n")
                        .facts())
                .containsValue("");
    }

    @ParameterizedTest
    @EnumSource
    void of_account_managers(AccountManagerColumn column) throws BadValue {
        if (column == AccountManagerColumn.ACCOUNT_MANAGER_ID || column == AccountManagerColumn.NAME) {
            assertRefused(new AccountManagerIntake(null, reading), column, "account_manager_id,name", "AM1,Bo");
            return;
        }
        AccountManagerSaid said = read(
                new AccountManagerIntake(null, reading), "account_manager_id,name," + column.heading() + "\nAM1,Bo,\n");
        assertThat(
                        switch (column) {
                            case EMAIL -> said.email();
                            case TEAM -> said.team();
                            default -> said.hoursPerWeek();
                        })
                .isEqualTo(new Given<>(null));
    }

    @ParameterizedTest
    @EnumSource
    void of_orders(OrderColumn column) throws BadValue {
        OrderIntake intake = new OrderIntake(null, reading, Optional::empty);
        switch (column) {
            case ORDER_ID, CUSTOMER_ID, PLACED_ON, AMOUNT ->
                assertRefused(intake, column, "order_id,customer_id,placed_on,amount", "O1,K1,2026-10-01,10");
            default -> {
                String head = "order_id,customer_id,placed_on,amount," + column.heading();
                OrderTerms order = read(intake, head + "\nO1,K1,2026-10-01,10,\n");
                assertThat(order.currency()).isEqualTo("EUR");
                assertThat(order.placedOn()).hasToString("2026-10-01");
                assertThat(Arrays.asList(
                                order.rate(), order.cost(), order.channel(), order.kind(), order.productGroup()))
                        .containsOnlyNulls();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_judgements(JudgementColumn column) throws BadValue {
        JudgementIntake intake = new JudgementIntake(null, reading, "ann");
        String head = "customer_id,method,criterion,score,rationale";
        switch (column) {
            case CUSTOMER_ID ->
                assertThatThrownBy(() -> read(intake, head + "\n,m,c,2,why\n")).hasMessageContaining("missing");
            case SCORE ->
                assertThatThrownBy(() -> read(intake, head + "\nK1,m,c,,why\n")).hasMessageContaining("score");
            case METHOD, CRITERION, RATIONALE ->
                assertThat(read(intake, head + "\nK1,,,2,\n"))
                        .as("refused by who knows the methods")
                        .isEqualTo(new FileJudgement("K1", "", "", 2, "", "person:ann", null));
            case JUDGED_BY, JUDGED_ON ->
                assertThat(read(intake, head + "," + column.heading() + "\nK1,m,c,2,why,\n"))
                        .as("the sender, and the business date")
                        .isEqualTo(new FileJudgement("K1", "m", "c", 2, "why", "person:ann", null));
        }
    }

    /** @param sound a row in which the column alone is to be emptied */
    private void assertRefused(Intake<?> intake, Column empty, String head, String sound) {
        String[] cells = sound.split(",");
        cells[List.of(head.split(",")).indexOf(empty.heading())] = "";
        assertThatThrownBy(() -> read(intake, head + "\n" + String.join(",", cells) + "\n"))
                .isInstanceOfSatisfying(
                        BadValue.class, wrong -> assertThat(wrong.code()).isEqualTo("missing"));
    }

    private <T> T read(Intake<T> intake, String file) throws BadValue {
        Submission submission = new Submission(Format.CSV, null, Locale.ENGLISH, null);
        Rows rows = submission.rows(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), intake);
        return intake.read(rows.next());
    }
}
