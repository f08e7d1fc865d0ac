package io.tierledger.customer.importing.runs;

/** Every row of an import, or every day of an advance, is stored before this. Stream {@code import:<id>}. */
public record ImportCompleted(String importId, String kind) {
    public static String stream(String importId) {
        return "import:" + importId;
    }
}
