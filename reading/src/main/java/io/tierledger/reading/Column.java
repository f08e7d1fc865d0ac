package io.tierledger.reading;

import java.util.List;
import java.util.Locale;

/** A column that we know: implemented by one enum per kind of file. */
public interface Column {

    /** Name of the enum constant. */
    String name();

    /** Our own heading, {@code customer_id}. */
    default String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Other headings that mean the same, Dutch and English, in lower case with {@code _}. */
    List<String> synonyms();

    /** Whether its values are numbers, which are read as the file is declared to be written; all others are texts or days. */
    default boolean isNumber() {
        return false;
    }

    /** Whether its numbers are amounts, beside which a sheet may show a currency. */
    default boolean isMoney() {
        return false;
    }

    /** Whether its values are names of something, compared sign by sign: what a sheet shows as a day or a truth value is none. */
    default boolean isId() {
        return heading().endsWith("_id");
    }

    int ordinal();
}
