package io.tierledger.customer.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.customer.customers.CustomerCommand.AssignAccountManager;
import io.tierledger.customer.customers.CustomerCommand.Assignment;
import io.tierledger.customer.customers.CustomerCommand.ChangeStatus;
import io.tierledger.customer.customers.CustomerCommand.EstimateWallet;
import io.tierledger.customer.customers.CustomerCommand.RegisterCustomer;
import io.tierledger.customer.customers.CustomerEvent.AccountManagerAssigned;
import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.customers.CustomerEvent.WalletEstimated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecidingAboutACustomerTest {
    private static final LocalDate DAY = LocalDate.of(2014, 6, 30);
    private static final PersonSaid SAID = new PersonSaid(Actor.NAME, true, new Sealed(1, "c", "x"));

    private static RegisterCustomer register(Profile profile, Status status, Assignment manager, Long spend) {
        return new RegisterCustomer("K1", profile, status, manager, spend, "EUR", "U1", SaidOfChanges.NOTHING, DAY);
    }

    private static List<CustomerEvent> decide(CustomerCommand command, Customer customer) {
        return ((CustomerDecision.Changes) CustomerDecider.decide(command, customer)).events();
    }

    private static Customer known(Status status) {
        return new Customer.Known(Profile.EMPTY, status, "AM1", Map.of());
    }

    @Test
    void a_new_customer_without_a_status_is_a_prospect() {
        List<CustomerEvent> events = decide(register(Profile.EMPTY, null, null, 500L), Customer.UNKNOWN);
        assertThat(events)
                .containsExactly(
                        new CustomerRegistered("K1", Profile.EMPTY, Status.PROSPECT, null, DAY),
                        new WalletEstimated("K1", 500, "EUR", "U1", DAY));
    }

    @Test
    void only_what_differs_becomes_an_event() {
        assertThat(decide(register(Profile.EMPTY, null, null, null), known(Status.ACTIVE)))
                .isEmpty();
        assertThat(decide(register(Profile.EMPTY, Status.LOST, new Assignment(null), null), known(Status.ACTIVE)))
                .containsExactly(
                        new CustomerStatusChanged("K1", Status.ACTIVE, Status.LOST, "U1", DAY),
                        new AccountManagerAssigned("K1", "AM1", null, "U1", DAY));
    }

    @Test
    void a_person_changes_status_account_manager_and_estimate() {
        Customer customer = known(Status.ACTIVE);
        assertThat(decide(new ChangeStatus("K1", Status.INSOLVENT, SAID, DAY), customer))
                .hasSize(1);
        assertThat(decide(new ChangeStatus("K1", Status.ACTIVE, SAID, DAY), customer))
                .isEmpty();
        assertThat(decide(new AssignAccountManager("K1", "AM2", SAID, DAY), customer))
                .hasSize(1);
        assertThat(decide(new AssignAccountManager("K1", "AM1", SAID, DAY), customer))
                .isEmpty();
        EstimateWallet estimate = new EstimateWallet("K1", 900, "EUR", "A", SAID, DAY);
        List<CustomerEvent> estimated = decide(estimate, customer);
        assertThat(estimated).hasSize(1);
        assertThat(decide(estimate, customer.evolve(estimated.getFirst()))).isEmpty();
    }

    @Test
    void who_gives_another_status_is_kept_as_it_was_said_and_nobody_else_is() {
        assertThat(decide(new ChangeStatus("K1", Status.INSOLVENT, SAID, DAY), known(Status.ACTIVE)))
                .containsExactly(new CustomerStatusChanged("K1", Status.ACTIVE, Status.INSOLVENT, SAID, DAY));
        PersonSaid name = new PersonSaid(Actor.NAME, false, new Sealed(1, "c", "x"));
        RegisterCustomer put = new RegisterCustomer(
                "K1", Profile.EMPTY, Status.LOST, null, null, "EUR", "api", new SaidOfChanges(name, null, null), DAY);
        assertThat(decide(put, known(Status.ACTIVE)))
                .containsExactly(new CustomerStatusChanged("K1", Status.ACTIVE, Status.LOST, name, DAY));
        assertThat(decide(put, known(Status.LOST))).isEmpty();
    }

    @Test
    void who_gives_another_account_manager_is_kept_as_it_was_said_and_nobody_else_is() {
        assertThat(decide(new AssignAccountManager("K1", "AM2", SAID, DAY), known(Status.ACTIVE)))
                .containsExactly(new AccountManagerAssigned("K1", "AM1", "AM2", SAID, DAY));
        PersonSaid name = new PersonSaid(Actor.NAME, false, new Sealed(1, "c", "x"));
        RegisterCustomer put = new RegisterCustomer(
                "K1",
                Profile.EMPTY,
                null,
                new Assignment("AM2"),
                null,
                "EUR",
                "api",
                new SaidOfChanges(null, name, null),
                DAY);
        assertThat(decide(put, known(Status.ACTIVE)))
                .containsExactly(new AccountManagerAssigned("K1", "AM1", "AM2", name, DAY));
        assertThat(new AccountManagerAssigned("K1", "AM1", "AM2", "leaves", "Jan", DAY, null).actor())
                .as("stored before texts were sealed")
                .isEqualTo(Actor.NAME);
        assertThat(new AccountManagerAssigned("K1", "AM1", "AM2", "import", DAY).actor())
                .isEqualTo("import");
    }

    @Test
    void who_estimates_is_kept_as_it_was_said_also_of_a_customer_that_is_new() {
        EstimateWallet estimate = new EstimateWallet("K1", 900, "EUR", "A", SAID, DAY);
        assertThat(decide(estimate, known(Status.ACTIVE)))
                .containsExactly(new WalletEstimated("K1", 900, "EUR", "A", SAID, DAY));
        PersonSaid name = new PersonSaid(Actor.NAME, false, new Sealed(1, "c", "x"));
        RegisterCustomer put = new RegisterCustomer(
                "K1", Profile.EMPTY, null, null, 700L, "EUR", "api", new SaidOfChanges(null, null, name), DAY);
        WalletEstimated estimated = new WalletEstimated("K1", 700, "EUR", null, name, DAY);
        assertThat(decide(put, known(Status.ACTIVE))).containsExactly(estimated);
        assertThat(decide(put, Customer.UNKNOWN))
                .containsExactly(new CustomerRegistered("K1", Profile.EMPTY, Status.PROSPECT, null, DAY), estimated);
    }

    @Test
    void who_decided_is_known_by_kind_also_where_it_was_stored_in_one_word() {
        assertThat(changed(null, "Jan").actor()).isEqualTo(Actor.NAME);
        assertThat(changed("bankrupt", "Jan").declared()).isTrue();
        assertThat(changed(null, "Jan").declared()).isFalse();
        for (String nobody : List.of("import", "api", "order:O1")) {
            assertThat(changed(null, nobody).actor()).isEqualTo(nobody);
        }
        assertThat(new CustomerStatusChanged("K1", Status.ACTIVE, Status.LOST, SAID, DAY).declared())
                .isTrue();
    }

    private static CustomerStatusChanged changed(String reason, String decidedBy) {
        return new CustomerStatusChanged("K1", Status.ACTIVE, Status.LOST, reason, decidedBy, DAY, null);
    }

    @Test
    void nothing_is_decided_about_a_customer_nobody_knows() {
        assertThat(CustomerDecider.decide(new ChangeStatus("K1", Status.LOST, SAID, DAY), Customer.UNKNOWN))
                .isEqualTo(new CustomerDecision.Refused(new CustomerRefusal.NoSuchCustomer("K1")));
    }

    @Test
    void a_removed_customer_gets_no_account_manager_and_nobody_is_its_own_group() {
        assertThat(CustomerDecider.decide(new AssignAccountManager("K1", "AM2", SAID, DAY), known(Status.REMOVED)))
                .isInstanceOf(CustomerDecision.Refused.class);
        Profile own = new Profile(CustomerKind.ORGANISATION, "K1", null, null, null, null, null, null, null);
        assertThat(CustomerDecider.decide(register(own, null, null, null), Customer.UNKNOWN))
                .isEqualTo(new CustomerDecision.Refused(new CustomerRefusal.OwnParent("K1")));
    }

    @Test
    void an_order_makes_all_but_the_insolvent_blocked_and_removed_active() {
        for (Status status : Status.values()) {
            boolean becomes = switch (status) {
                case SUSPECT, PROSPECT, INACTIVE, LOST -> true;
                case ACTIVE, INSOLVENT, BLOCKED, REMOVED -> false;
            };
            assertThat(status.becomesActiveByAnOrder()).isEqualTo(becomes);
        }
    }

    @Test
    void every_event_evolves_in_every_state() {
        List<CustomerEvent> all = List.of(
                new CustomerRegistered("K1", Profile.EMPTY, Status.PROSPECT, null, DAY),
                new CustomerEvent.CustomerChanged("K1", Profile.EMPTY, DAY),
                new CustomerStatusChanged("K1", Status.ACTIVE, Status.LOST, "U1", DAY),
                new AccountManagerAssigned("K1", null, "AM9", "U1", DAY),
                new WalletEstimated("K1", 1, "EUR", "U1", DAY));
        for (Customer state : List.of(Customer.UNKNOWN, known(Status.ACTIVE))) {
            for (CustomerEvent event : all) {
                assertThat(state.evolve(event)).isInstanceOf(Customer.Known.class);
            }
        }
    }
}
