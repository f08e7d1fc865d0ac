package io.tierledger.reading;

/** Kinds of signs. */
final class Signs {
    private Signs() {}

    /** Neither a control, nor half a sign, nor one that turns the direction of what follows, nor no sign at all. */
    static boolean maySpeak(int sign) {
        int type = Character.getType(sign);
        boolean none = (sign & 0xFFFE) == 0xFFFE || sign >= 0xFDD0 && sign <= 0xFDEF || sign == 0xFFFD;
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && !turns(sign)
                && !none;
    }

    private static boolean turns(int sign) {
        return sign == 0x061C
                || sign == 0x200E
                || sign == 0x200F
                || sign >= 0x202A && sign <= 0x202E
                || sign >= 0x2066 && sign <= 0x2069;
    }

    static boolean isSeen(int sign) {
        return Character.getType(sign) != Character.FORMAT
                && !changesOnlyTheShape(sign)
                && !(Character.isBmpCodePoint(sign) && sign != ' ' && Tidy.isBlank((char) sign));
    }

    /** Variation selectors, and the joiner of graphemes. */
    private static boolean changesOnlyTheShape(int sign) {
        return sign == 0x034F
                || sign >= 0x180B && sign <= 0x180F
                || sign >= 0xFE00 && sign <= 0xFE0F
                || sign >= 0xE0100 && sign <= 0xE01EF;
    }
}
