package io.tierledger.benchmark.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Customers and their orders over two years, in the order of their dates; the same for the same sizes. */
public record OrderFile(int customers, int orders) {
    static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    /** The last day of an order. */
    public static final LocalDate UNTIL = LocalDate.of(2025, 12, 31);

    /** A hundred of them, as CSV. */
    public void writeManagers(Path path) throws IOException {
        try (BufferedWriter csv = Files.newBufferedWriter(path)) {
            csv.write("account_manager_id,name\n");
            for (int i = 0; i < 100; i++) {
                csv.write("AM" + i + ",Manager " + i + "\n");
            }
        }
    }

    /** Prospects, as CSV. */
    public void writeCustomers(Path path) throws IOException {
        try (BufferedWriter csv = Files.newBufferedWriter(path)) {
            csv.write("customer_id,name,kind,account_manager_id,status\n");
            for (int i = 0; i < customers; i++) {
                csv.write("K" + i + ",Customer " + i + ",ORGANISATION,AM" + i % 100 + ",PROSPECT\n");
            }
        }
    }

    /** A few customers buy much and many little: the number is drawn from a range that is itself drawn. */
    public void writeOrders(Path path) throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        long days = UNTIL.toEpochDay() - FROM.toEpochDay() + 1;
        try (BufferedWriter csv = Files.newBufferedWriter(path)) {
            csv.write("order_id,customer_id,placed_on,amount,currency\n");
            for (int i = 0; i < orders; i++) {
                LocalDate day = FROM.plusDays(days * i / orders);
                int customer = random.nextInt(4) == 0
                        ? random.nextInt(1 + random.nextInt(customers))
                        : random.nextInt(customers);
                int cents = 100_00 + random.nextInt(40_000_00);
                csv.write("O" + i + ",K" + customer + "," + day + "," + cents / 100 + "." + (cents / 10 % 10)
                        + cents % 10 + ",EUR\n");
            }
        }
    }
}
