package io.tierledger.launcher.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the customers order, by day. */
record Orders(Period period) {
    private static final long SMALL = 60_000;
    private static final long LARGE = 300_000;

    List<PlacedOrder> of(List<Organisation> organisations) {
        List<PlacedOrder> orders = new ArrayList<>();
        for (Organisation organisation : organisations) {
            if (organisation.buys()) {
                addOrders(organisation, orders);
            }
        }
        orders.sort(Comparator.comparing(PlacedOrder::day)); // stable: the same day keeps the order of the ranks
        return orders;
    }

    private void addOrders(Organisation organisation, List<PlacedOrder> orders) {
        Draw draw = Draw.of("orders", organisation.rank());
        for (int month = 0; month < Period.MONTHS; month++) {
            long average = organisation.ordersPerYear()
                    * 1000L
                    / 12
                    * organisation.course().at(month)
                    / 1000;
            for (int count = draw.around(average); count > 0; count--) {
                orders.add(order(organisation, month, draw));
            }
        }
    }

    private PlacedOrder order(Organisation organisation, int month, Draw draw) {
        long amount = draw.spread(organisation.averageOrder(), 450, 1550);
        return new PlacedOrder(
                period.workingDay(month, draw),
                organisation,
                amount,
                cost(organisation, amount, draw),
                channel(amount, draw),
                kind(amount, draw));
    }

    /** One customer in forty costs more than it pays; one order in ten has no cost noted. */
    private static long cost(Organisation organisation, long amount, Draw draw) {
        if (draw.permille(100)) {
            return -1;
        }
        return organisation.rank() % 40 == 7 ? draw.spread(amount, 1000, 1200) : draw.spread(amount, 550, 880);
    }

    private static String channel(long amount, Draw draw) {
        if (draw.permille(120)) {
            return "partner";
        }
        return amount < SMALL || draw.permille(250) ? "online" : "sales";
    }

    private static String kind(long amount, Draw draw) {
        if (amount < SMALL) {
            return "vacancy";
        }
        if (amount < LARGE) {
            return draw.permille(500) ? "training" : "vacancy";
        }
        return draw.permille(450) ? "placement" : "secondment";
    }
}
