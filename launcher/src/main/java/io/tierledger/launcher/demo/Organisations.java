package io.tierledger.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The thousand customers, by rank. Their numbers say nothing about their rank. */
final class Organisations {
    private static final int SCATTER = 617; // coprime with their count: every number once

    private Organisations() {}

    static List<Organisation> all() {
        List<Organisation> all = new ArrayList<>();
        Names names = new Names();
        for (int rank = 1; rank <= Organisation.COUNT; rank++) {
            all.add(one(rank, names));
        }
        return all;
    }

    private static Organisation one(int rank, Names names) {
        Draw draw = Draw.of("organisation", rank);
        String trade = draw.one(Names.TRADES);
        AccountManager manager = AccountManager.ALL.get(draw.between(0, AccountManager.ALL.size() - 1));
        return new Organisation(
                rank,
                String.format(Locale.ROOT, "K%04d", 1 + rank * SCATTER % Organisation.COUNT),
                names.next(trade, draw),
                trade,
                manager.id(),
                manager.team(),
                Course.of(rank, draw),
                draw.spread(Curve.YEARLY.at(rank) * 100, 850, 1150),
                (int) Math.max(2, draw.spread(Curve.ORDERS.at(rank), 800, 1200)));
    }
}
