package io.tierledger.platform.web;

/** Characters that nobody types and no store should hold in an identifier or a name. */
final class Signs {
    private static final String LINES = "\n\r\t";

    private Signs() {}

    /**
     * Whether it holds control characters, halves of a surrogate pair, signs that turn the direction, or what a decoder could not read.
     * Files have the same rule.
     */
    static boolean areUnfit(String text) {
        return text.codePoints().anyMatch(Signs::isUnfit);
    }

    /** The same for a text that may have several lines. */
    static boolean areUnfitInLines(String text) {
        return text.codePoints().anyMatch(sign -> isUnfit(sign) && LINES.indexOf(sign) < 0);
    }

    private static boolean isUnfit(int sign) {
        boolean none = (sign & 0xFFFE) == 0xFFFE || sign >= 0xFDD0 && sign <= 0xFDEF || sign == 0xFFFD;
        return none
                || turns(sign)
                || switch (Character.getType(sign)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    private static boolean turns(int sign) {
        return sign == 0x061C
                || sign == 0x200E
                || sign == 0x200F
                || sign >= 0x202A && sign <= 0x202E
                || sign >= 0x2066 && sign <= 0x2069;
    }

    /** Without the blanks around it, also those that nobody sees. */
    static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    }
}
