package io.tierledger.benchmark.appending;

/** An event of about the size of a stored order. Amount in minor units. */
record Happened(String thing, String on, long amount, String currency, String channel, String kind, boolean late) {
    static Happened number(int number, int streams) {
        return new Happened(
                "K" + number % streams,
                "2025-06-" + (10 + number % 20),
                100L + number,
                "EUR",
                "sales",
                "secondment",
                false);
    }
}
