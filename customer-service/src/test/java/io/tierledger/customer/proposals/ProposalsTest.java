package io.tierledger.customer.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Sealed;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.CustomerEvent.AccountManagerAssigned;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.customers.CustomerEvent.SubjectErased;
import io.tierledger.customer.customers.CustomerEvent.WalletEstimated;
import io.tierledger.customer.customers.PersonSaid;
import io.tierledger.customer.customers.Status;
import io.tierledger.customer.proposals.ProposalEvent.DecisionProposed;
import io.tierledger.customer.proposals.ProposalEvent.ProposalClosed;
import io.tierledger.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was put forward waits until something of that matter was decided after it. */
class ProposalsTest {
    private static final PersonSaid SAID = new PersonSaid("person:bram", true, new Sealed(1, "c", "x"));
    private static final StoredEvent LOST = at(3, proposed(Matter.STATUS, "LOST"));
    private static final StoredEvent TO_ANNA = at(4, proposed(Matter.ACCOUNT_MANAGER, "anna"));

    @Test
    void each_matter_waits_by_itself_and_the_last_word_of_it_counts() {
        StoredEvent other = at(7, proposed(Matter.STATUS, "INACTIVE"));
        Proposals proposals = Proposals.of(List.of(LOST, TO_ANNA, other), List.of());
        assertThat(proposals.of(Matter.STATUS).orElseThrow().position()).isEqualTo(7);
        assertThat(proposals.of(Matter.STATUS).orElseThrow().proposed().to()).isEqualTo("INACTIVE");
        assertThat(proposals.of(Matter.ACCOUNT_MANAGER).orElseThrow().position())
                .isEqualTo(4);
    }

    @Test
    void what_was_closed_waits_no_more() {
        StoredEvent closed = at(5, new ProposalClosed("K1", "p", Matter.STATUS, null, SAID));
        assertThat(waiting(List.of(LOST, TO_ANNA, closed), List.of())).containsExactly(Matter.ACCOUNT_MANAGER);
    }

    static Stream<Arguments> decided() {
        return Stream.of(
                Arguments.of(status(Status.BLOCKED), List.of(Matter.ACCOUNT_MANAGER)),
                Arguments.of(new AccountManagerAssigned("K1", null, "bram", "import", null), List.of(Matter.STATUS)),
                Arguments.of(status(Status.REMOVED), List.of()),
                Arguments.of(new SubjectErased("K1", "e", 1, null), List.of()),
                Arguments.of(
                        new WalletEstimated("K1", 5, "EUR", "import", null),
                        List.of(Matter.STATUS, Matter.ACCOUNT_MANAGER)));
    }

    @ParameterizedTest
    @MethodSource("decided")
    void what_was_decided_afterwards_settles_its_matter_however_it_was_decided(
            CustomerEvent decided, List<Matter> stillWaiting) {
        List<StoredEvent> own = List.of(LOST, TO_ANNA);
        assertThat(waiting(own, List.of(at(5, decided)))).containsExactlyElementsOf(stillWaiting);
        assertThat(waiting(own, List.of(at(2, decided))))
                .as("before it was put forward")
                .containsExactly(Matter.STATUS, Matter.ACCOUNT_MANAGER);
    }

    @Test
    void what_came_of_each_is_told_the_last_first() {
        PersonSaid another = new PersonSaid("person:saar", true, new Sealed(1, "c", "x"));
        List<StoredEvent> own = List.of(
                LOST,
                TO_ANNA,
                at(5, proposed(Matter.STATUS, "INACTIVE")),
                at(6, new ProposalClosed("K1", "p", Matter.STATUS, null, another)),
                at(7, proposed(Matter.STATUS, "BLOCKED")),
                at(8, new ProposalClosed("K1", "p", Matter.STATUS, null, SAID)),
                at(9, proposed(Matter.STATUS, "LOST")),
                at(11, proposed(Matter.STATUS, "LOST")),
                at(13, proposed(Matter.STATUS, "PROSPECT")));
        List<StoredEvent> customer = List.of(at(10, status(Status.LOST)), at(12, status(Status.BLOCKED)));
        assertThat(Proposals.of(own, customer).all())
                .extracting(one -> one.was().position() + " " + one.outcome() + " " + one.closedAt())
                .containsExactly(
                        "13 WAITING 0",
                        "11 SETTLED 0",
                        "9 CARRIED_OUT 0",
                        "7 WITHDRAWN 8",
                        "5 DECLINED 6",
                        "4 WAITING 0",
                        "3 REPLACED 0");
    }

    private static CustomerStatusChanged status(Status to) {
        return new CustomerStatusChanged("K1", Status.ACTIVE, to, "order:O1", null);
    }

    private static List<Matter> waiting(List<StoredEvent> own, List<StoredEvent> ofTheCustomer) {
        Proposals proposals = Proposals.of(own, ofTheCustomer);
        return Stream.of(Matter.values())
                .filter(matter -> proposals.of(matter).isPresent())
                .toList();
    }

    private static DecisionProposed proposed(Matter matter, @Nullable String to) {
        return new DecisionProposed("K1", "p", matter, to, null, SAID);
    }

    private static StoredEvent at(long position, Object event) {
        return new StoredEvent(position, new UUID(0, position), "s", position, "n", event, Instant.EPOCH);
    }
}
