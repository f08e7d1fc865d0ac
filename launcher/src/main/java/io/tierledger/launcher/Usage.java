package io.tierledger.launcher;

/** What {@code ./run --help} says. */
final class Usage {
    static final String TEXT = """
            Tierledger, the whole system in one process.

            usage: ./run [options]
              --port N         port of the dashboard and the API (default 8080; 0 takes a free one)
              --address A      address to listen on (default 127.0.0.1: this machine only)
              --data DIR       where everything is kept (default ./data)
              --empty          start without the demonstration
              --clock MODE     how the business date moves: wall, follow-orders, or fixed:2026-11-30
                               (default: follow-orders with the demonstration, wall with --empty)
              --currency CODE  reporting currency of a new data directory (default EUR)
              --zone ZONE      zone of a new data directory (default Europe/Amsterdam)
              --demonstration-until DATE
                               last day of the demonstration's orders (default: the last month end)
              --help           this text

            environment, each replaces an embedded store by a real server:
              TIERLEDGER_POSTGRES  jdbc:postgresql://host:5432/?user=name&password=secret
              TIERLEDGER_KAFKA     host:9092
              TIERLEDGER_MONGODB   mongodb://host:27017

            Ctrl-C stops everything; the next start continues where it stopped.
            """;

    private Usage() {}
}
