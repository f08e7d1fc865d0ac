package io.tierledger.launcher.demo;

import java.util.List;
import java.util.Locale;

/** The four files of the demonstration, as an organisation would send its own. */
record ImportFiles(Period period, String currency) {

    byte[] accountManagers() {
        Csv csv = new Csv("account_manager_id", "name", "email", "team", "hours_per_week");
        for (AccountManager manager : AccountManager.ALL) {
            csv.row(List.of(
                    manager.id(),
                    manager.name(),
                    manager.email(),
                    manager.team(),
                    Integer.toString(manager.hoursPerWeek())));
        }
        return csv.bytes();
    }

    byte[] customers(List<Organisation> organisations) {
        Csv csv = new Csv(
                "customer_id",
                "name",
                "kind",
                "account_manager_id",
                "status",
                "territory",
                "country",
                "estimated_spend",
                "payment_days",
                "since",
                "sector");
        for (Organisation organisation : organisations) {
            csv.row(customer(organisation));
        }
        return csv.bytes();
    }

    private List<String> customer(Organisation organisation) {
        Draw draw = Draw.of("facts", organisation.rank());
        return List.of(
                organisation.id(),
                organisation.name(),
                "ORGANISATION",
                organisation.managerId(),
                organisation.rank() % 3 == 0 && !organisation.buys() ? "SUSPECT" : "PROSPECT",
                organisation.territory(),
                draw.permille(930) ? "NL" : "BE",
                draw.permille(650) ? Csv.amount(draw.spread(organisation.yearly(), 1050, 3200)) : "",
                Integer.toString(draw.one(List.of(14, 30, 30, 30, 45, 60))),
                period.from().minusDays(draw.between(10, 4000)).toString(),
                organisation.trade());
    }

    byte[] judgements(List<Organisation> organisations) {
        return new Judgements(period).csv(organisations).bytes();
    }

    byte[] orders(List<PlacedOrder> orders) {
        Csv csv = new Csv(
                "order_id",
                "customer_id",
                "placed_on",
                "amount",
                "currency",
                "cost",
                "channel",
                "kind",
                "product_group");
        int number = 0;
        for (PlacedOrder order : orders) {
            csv.row(List.of(
                    String.format(Locale.ROOT, "D%06d", ++number),
                    order.by().id(),
                    order.day().toString(),
                    Csv.amount(order.amount()),
                    currency,
                    order.cost() < 0 ? "" : Csv.amount(order.cost()),
                    order.channel(),
                    order.kind(),
                    order.by().trade()));
        }
        return csv.bytes();
    }
}
