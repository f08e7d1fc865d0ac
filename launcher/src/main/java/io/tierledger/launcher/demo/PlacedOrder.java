package io.tierledger.launcher.demo;

import java.time.LocalDate;

/** An order of the demonstration; amounts in minor units, {@code cost} below zero when nobody noted it. */
record PlacedOrder(LocalDate day, Organisation by, long amount, long cost, String channel, String kind) {}
