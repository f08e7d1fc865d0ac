package io.tierledger.reading;

/**
 * A cell as it stands in the sheet.
 *
 * @param type its {@code t}; {@code n} where it has none
 * @param style place of its style in the list of cell formats; -1 where it names none
 * @param formula whether a formula made the value
 * @param text the value as written; cut off beyond {@link Limits#LINE} characters
 */
record RawCell(String type, int style, boolean formula, String text) {

    boolean isEmpty() {
        return text.isEmpty() && !formula;
    }
}
