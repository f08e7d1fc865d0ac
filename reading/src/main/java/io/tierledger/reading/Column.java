package io.tierledger.reading;

import java.util.List;

/** A column that we know: implemented by one enum per kind of file. */
public interface Column {

    /** Our own heading, {@code customer_id}. */
    String heading();

    /** Other headings that mean the same, Dutch and English, in lower case with {@code _}. */
    List<String> synonyms();

    int ordinal();
}
