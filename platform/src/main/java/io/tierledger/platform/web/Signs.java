package io.tierledger.platform.web;

/** Characters that nobody types and no store should hold in an identifier or a name. */
final class Signs {
    private Signs() {}

    /** Whether it holds control characters, halves of a surrogate pair, signs that turn the direction, or what a decoder could not read. */
    static boolean areUnfit(String text) {
        return text.codePoints().anyMatch(Signs::isUnfit);
    }

    private static boolean isUnfit(int sign) {
        return Character.isISOControl(sign)
                || sign == 0xFFFD
                || sign >= 0x202A && sign <= 0x202E
                || sign >= 0x2066 && sign <= 0x2069
                || Character.getType(sign) == Character.SURROGATE;
    }
}
