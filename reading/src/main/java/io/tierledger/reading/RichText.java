package io.tierledger.reading;

/** Text in runs of different looks, without the readings that are written above it in some languages. */
final class RichText {
    private RichText() {}

    /** Adds the text of the element {@code name}, which starts; cut off beyond {@link Limits#LINE} characters. */
    static void read(Xml xml, String name, StringBuilder text) {
        while (xml.next() && !xml.ends(name)) {
            if (xml.starts("t")) {
                xml.text(text, Limits.LINE);
            } else if (xml.starts("rPh") || xml.starts("phoneticPr")) {
                xml.skip();
            }
        }
    }
}
