package io.tierledger.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of a CSV file in memory; fields that need no quotes, which generated ones never do. */
final class Csv {
    private final StringBuilder text = new StringBuilder(1 << 16);

    Csv(String... headings) {
        row(List.of(headings));
    }

    void row(List<String> fields) {
        for (String field : fields) {
            if (field.indexOf(',') >= 0 || field.indexOf('"') >= 0 || field.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a generated field would need quotes: " + field);
            }
            text.append(field).append(',');
        }
        text.setCharAt(text.length() - 1, '\n');
    }

    /** Minor units as a decimal number with two digits. */
    static String amount(long minor) {
        long fraction = Math.abs(minor % 100);
        return minor / 100 + (fraction < 10 ? ".0" : ".") + fraction;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
