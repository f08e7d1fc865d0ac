package io.tierledger.scoring.stage;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Amount;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.OrderCancelled;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.contracts.customers.WalletEstimated;
import io.tierledger.scoring.events.CriterionJudged;
import java.time.LocalDate;

/** What can happen, in a few words. */
public final class Given {
    private static final Sealed SEALED = new Sealed(1, "c", "x");

    private Given() {}

    public static Amount eur(String amount) {
        return new Amount(amount, "EUR");
    }

    public static OrderPlaced order(String customer, String placedOn, String amount, String asOf) {
        return order(customer, LocalDate.parse(placedOn), eur(amount), null, LocalDate.parse(asOf));
    }

    public static OrderPlaced order(String customer, LocalDate placedOn, Amount amount, String kind, LocalDate asOf) {
        return new OrderPlaced(
                "O", customer, placedOn, amount, null, amount, null, null, kind, null, placedOn.isBefore(asOf), asOf);
    }

    public static OrderCancelled cancellation(
            String customer, String placedOn, String amount, int orders, String asOf) {
        return new OrderCancelled(
                "O",
                customer,
                LocalDate.parse(placedOn),
                eur(amount),
                null,
                orders,
                null,
                null,
                "name",
                "customer/2",
                null,
                LocalDate.parse(asOf));
    }

    public static CustomerRegistered customer(String id, String status, String asOf) {
        return new CustomerRegistered(
                id,
                "ORGANISATION",
                status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                asOf == null ? null : LocalDate.parse(asOf));
    }

    public static CustomerStatusChanged status(String id, String to, String asOf) {
        return new CustomerStatusChanged(id, "PROSPECT", to, "name", true, "customer/1", null, LocalDate.parse(asOf));
    }

    public static WalletEstimated wallet(String id, String amount, String asOf) {
        return new WalletEstimated(id, eur(amount), null, "name", "customer/3", null, LocalDate.parse(asOf));
    }

    public static CriterionJudged judgement(String customer, String method, String criterion, int score, String on) {
        return new CriterionJudged(
                customer, method, criterion, score, null, null, LocalDate.parse(on), Actor.NAME, SEALED);
    }
}
