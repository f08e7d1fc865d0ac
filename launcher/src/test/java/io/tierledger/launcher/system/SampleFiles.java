package io.tierledger.launcher.system;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Customers and orders of a chosen size; the same for the same size. */
record SampleFiles(int customers, int orders) {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    static final LocalDate UNTIL = LocalDate.of(2025, 6, 30);

    byte[] managersCsv() {
        StringBuilder csv = new StringBuilder("account_manager_id,name\n");
        for (int i = 0; i < 5; i++) {
            csv.append("AM").append(i).append(",Manager ").append(i).append('\n');
        }
        return bytes(csv);
    }

    byte[] customersCsv() {
        StringBuilder csv = new StringBuilder("customer_id,name,kind,account_manager_id,status\n");
        for (int i = 1; i <= customers; i++) {
            csv.append("K")
                    .append(i)
                    .append(",Customer ")
                    .append(i)
                    .append(",ORGANISATION,AM")
                    .append(i % 5)
                    .append(",PROSPECT\n");
        }
        return bytes(csv);
    }

    byte[] ordersCsv() {
        SplittableRandom random = new SplittableRandom(7);
        long days = UNTIL.toEpochDay() - FROM.toEpochDay();
        StringBuilder csv = new StringBuilder("order_id,customer_id,placed_on,amount,currency\n");
        for (int i = 0; i < orders; i++) {
            int customer = 1 + random.nextInt(1 + random.nextInt(customers));
            LocalDate day = FROM.plusDays(days * i / orders);
            csv.append("O")
                    .append(i)
                    .append(",K")
                    .append(customer)
                    .append(',')
                    .append(day)
                    .append(',')
                    .append(100 + random.nextInt(20_000))
                    .append(".50,EUR\n");
        }
        return bytes(csv);
    }

    private static byte[] bytes(StringBuilder csv) {
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
