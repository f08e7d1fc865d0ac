package io.tierledger.reading;

/** What the first bytes of a file say that it is, whatever its sender called it. */
enum Signature {
    ZIP,
    OLE2,
    NOTHING,
    OTHER;

    static final int BYTES = 8;

    private static final long OLE2_BYTES = 0xD0CF11E0A1B11AE1L;
    private static final int ZIP_BYTES = 0x504B;

    static Signature of(byte[] first, int length) {
        if (length == 0) {
            return NOTHING;
        }
        if (length < BYTES) {
            return OTHER;
        }
        long read = 0;
        for (int i = 0; i < BYTES; i++) {
            read = read << 8 | first[i] & 0xFF;
        }
        int third = first[2];
        boolean zip = read >>> 48 == ZIP_BYTES && (third == 3 || third == 5 || third == 7);
        return read == OLE2_BYTES ? OLE2 : zip ? ZIP : OTHER;
    }

    /** @throws Unreadable when it cannot be an XLSX workbook */
    void checkWorkbook() {
        switch (this) {
            case ZIP -> {}
            case OLE2 ->
                throw new Unreadable(
                        "workbook-old-or-locked",
                        0,
                        "The workbook has a password or is an old .xls; save it without a password as .xlsx.");
            case NOTHING -> throw new Unreadable("empty", 0, "The file is empty.");
            case OTHER ->
                throw new Unreadable("xlsx", 0, "The file is no XLSX workbook; if it is CSV, send it as text/csv.");
        }
    }

    /** @throws Unreadable when it is a workbook */
    void checkText() {
        if (this == ZIP) {
            throw new Unreadable(
                    "not-text",
                    0,
                    "The file is a workbook or another zip file and no text; send a workbook with the media type of XLSX.");
        }
        if (this == OLE2) {
            throw new Unreadable(
                    "not-text", 0, "The file is an old .xls workbook and no text; save it as .xlsx or CSV.");
        }
    }
}
